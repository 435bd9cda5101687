/** What is said of a file that somebody handed in. */
export const FILE_WORDS = {
  preview: (name: string) => `Preview of ${name}`,
  hash: (sha256: string) => `SHA-256 of its bytes: ${sha256}`,
  copy: (name: string) => `Copy the SHA-256 of ${name}`,
} as const;
