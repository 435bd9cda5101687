import type { Claims } from './claims';
import { claimsText, parseClaims } from './claims';

const OPENING = '<!-- walkaround-signature v1\n';
const BLOCK = /<!-- walkaround-signature v1\n([^\n]*)\n([^\n]*)\n-->/y;
/** Blocks looked at, from the end: somebody may have put more behind a document's own. */
const MOST_BLOCKS = 8;

/** One signature block in a file: where it stands and what it says. */
export interface SignatureBlock {
  /** The first byte of the block, and the first one after it. */
  start: number;
  end: number;
  /** As written, and as read; the latter is missing when the text is no claims. */
  text: string;
  claims: Claims | null;
  signature: string;
}

/**
 * The block that stands at a signed document's end: an HTML comment, which neither Markdown nor
 * HTML shows.
 */
export function writeBlock(claims: Claims, signature: string): string {
  return `${OPENING}${claimsText(claims)}\n${signature}\n-->\n`;
}

/** The signature blocks of a file, the last one first. */
export function findBlocks(bytes: Uint8Array): SignatureBlock[] {
  // One character a byte, so that places in the text are places in the file.
  const places = new TextDecoder('latin1').decode(bytes);
  const blocks: SignatureBlock[] = [];
  let start = places.lastIndexOf(OPENING);
  while (start >= 0 && blocks.length < MOST_BLOCKS) {
    BLOCK.lastIndex = start;
    const found = BLOCK.exec(places);
    if (found) {
      const from = start + OPENING.length;
      const text = utf8(bytes.subarray(from, from + (found[1] as string).length));
      blocks.push({
        start,
        end: start + found[0].length,
        text,
        claims: parseClaims(text),
        signature: found[2] as string,
      });
    }
    start = start === 0 ? -1 : places.lastIndexOf(OPENING, start - 1);
  }
  return blocks;
}

/** Whether a file without a block has the remains of one. */
export function hasRemains(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  return /walkaround-signat|alkaround-signature|^\{"at":.*"sha256":/m.test(text);
}

/** A signed document without its signature block, for showing it; a text without one as it is. */
export function withoutBlock(text: string): string {
  const start = text.lastIndexOf(OPENING);
  if (start < 0) return text;
  BLOCK.lastIndex = start;
  const found = BLOCK.exec(text);
  if (!found || text.slice(start + found[0].length).trim() !== '') return text;
  return text.slice(0, start).replace(/\n\n$/, '\n');
}

/** Exactly what the bytes say, or nothing: a lenient reading would take damage for a character. */
function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}
