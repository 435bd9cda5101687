/** A name of what it is in, an `@`, and 7 to 64 hexadecimal digits; or these alone. */
const COMMIT = /^(?:[\w.-]+(?:\/[\w.-]+)*@)?[\da-f]{7,64}$/i;
const ADDRESS = /^https?:\/\/[^\s/]+\/\S*\/(?:commits?|c|changeset)\/[\da-f]{7,64}(?:[/?#.]\S*)?$/i;

/** What a commit is to be given as, for whoever gave something else. */
export const COMMIT_WANTED =
  'Enter a commit: 7 to 64 hexadecimal digits, repository@hash, or the address of the commit';

/**
 * Whether a text names a commit as people do: by its hash of 7 to 64 hexadecimal digits (SHA-1 or
 * SHA-256, possibly shortened), with its repository (`org/repo@hash`), or by its address at a host.
 */
export function isCommit(text: string): boolean {
  const trimmed = text.trim();
  return COMMIT.test(trimmed) || (ADDRESS.test(trimmed) && URL.canParse(trimmed));
}
