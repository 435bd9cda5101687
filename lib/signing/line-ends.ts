const CR = 0x0d;
const LF = 0x0a;

/**
 * Takes back what Windows tools do to a whole file: a carriage return before every line feed.
 * Only when every single one has it; a few of them are lines that somebody touched.
 */
export function undoCrlf(bytes: Uint8Array): { bytes: Uint8Array; crlf: boolean } {
  let feeds = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at - 1] !== CR) return { bytes, crlf: false };
    feeds += 1;
  }
  if (feeds === 0) return { bytes, crlf: false };
  return { bytes: bytes.filter((byte, at) => byte !== CR || bytes[at + 1] !== LF), crlf: true };
}

/** A file's bytes. Text is taken as UTF-8. */
export function bytesOf(input: Uint8Array | string): Uint8Array {
  return typeof input === 'string' ? new TextEncoder().encode(input) : input;
}
