const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Words of addresses are shorter than this, and tokens longer. */
const TOKEN_LENGTH = 20;

/**
 * A path as it may stand in a log: without its query, and without a segment that may be a secret,
 * such as the token of `/join/…`. Ids stay.
 */
export function loggedPath(path: string): string {
  const bare = path.split(/[?#]/, 1)[0] as string;
  return bare
    .split('/')
    .map((part) =>
      (part.length < TOKEN_LENGTH && /^[\w.:-]*$/.test(part)) || ID.test(part) ? part : '…',
    )
    .join('/')
    .slice(0, 300);
}
