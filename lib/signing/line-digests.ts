import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64Url } from './base64url';

/** Bytes kept of each line's SHA-256: enough to name a line. That one was altered, the whole's digest says. */
export const DIGEST_BYTES = 6;

const LF = 0x0a;

/** A text's lines as bytes, without their line feeds. A line feed ends a line and begins none. */
export function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  if (start < bytes.length) lines.push(bytes.subarray(start));
  return lines;
}

/** Each line's digest as a number, for comparing: 48 bits are exact in one. */
export function digestsOf(lines: Uint8Array[]): number[] {
  return lines.map((line) => numberAt(sha256(line), 0));
}

/** The digests that `packDigests` wrote, or nothing when the text is no such thing. */
export function unpackDigests(text: string): number[] | null {
  const bytes = fromBase64Url(text);
  if (!bytes || bytes.length % DIGEST_BYTES !== 0) return null;
  return Array.from({ length: bytes.length / DIGEST_BYTES }, (_, position) =>
    numberAt(bytes, position * DIGEST_BYTES),
  );
}

/** The number that a digest's first bytes make, the first byte the highest. */
export function numberAt(bytes: Uint8Array, start: number): number {
  let number = 0;
  for (let at = start; at < start + DIGEST_BYTES; at += 1) number = number * 256 + (bytes[at] ?? 0);
  return number;
}
