/**
 * What Node is told when it serves. Young objects get 4 MiB rather than 16: that is 20 MB less of
 * an idle process, and a page takes no more processor time (decision 023).
 */
export const SERVER_FLAGS = ['--max-semi-space-size=4'];
