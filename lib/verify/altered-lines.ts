import { digestsOf, linesOf, unpackDigests } from '@/lib/signing/line-digests';
import { compareLines } from './compare-lines';
import type { AlteredLine } from './verification.types';

const CR = 0x0d;
const BOM = [0xef, 0xbb, 0xbf];

/** Compares what is there now with the digests of the lines that were signed. */
export function alteredLines(content: Uint8Array, digests: string): AlteredLine[] {
  const lines = linesOf(content);
  return compareLines(unpackDigests(digests) ?? [], digestsOf(lines)).map((one) => {
    const bytes = one.change === 'removed' ? undefined : lines[one.line - 1];
    return bytes ? { ...one, ...shown(bytes) } : one;
  });
}

/** A line as it can be shown, and what can't be seen in it. */
export function shown(bytes: Uint8Array): Pick<AlteredLine, 'text' | 'note'> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const note = BOM.every((byte, at) => bytes[at] === byte)
    ? 'begins with a byte order mark'
    : bytes.at(-1) === CR
      ? 'ends with a carriage return'
      : text.includes('\uFFFD')
        ? 'has bytes that are not UTF-8'
        : undefined;
  return note ? { text, note } : { text };
}
