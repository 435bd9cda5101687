/** What went wrong, in words for whoever typed the command. Ends it with 2. */
export class CliError extends Error {}
