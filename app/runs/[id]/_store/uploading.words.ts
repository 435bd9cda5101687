/** What is said of files that are on their way. */
export const UPLOADING_WORDS = {
  offline: 'The server can’t be reached. Files need a connection; it is sent once there is one.',
} as const;
