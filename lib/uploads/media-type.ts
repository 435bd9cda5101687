import { fileTypeFromBuffer } from 'file-type';

/** As much of a file's beginning as is looked at, in bytes. */
export const HEAD = 4_100;

const UNKNOWN = 'application/octet-stream';
/** What a browser could take for a page, or run, is named as the text that it is. */
const ACTIVE = /html|xml|svg|script/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what text has none of
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** What a file is, by how it begins; never by what somebody says of it. */
export async function mediaTypeOf(head: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found) return ACTIVE.test(found.mime) ? 'text/plain' : found.mime;
  return isText(head) ? 'text/plain' : UNKNOWN;
}

function isText(head: Uint8Array): boolean {
  try {
    // A character may be cut in two at the end.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return !NOT_TEXT.test(text);
  } catch {
    return false;
  }
}
