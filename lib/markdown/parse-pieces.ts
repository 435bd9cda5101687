import type { Root } from 'mdast';
import { gfmTree } from './gfm-tree';
import { shareDefinitions } from './share-definitions';

/** A part of a document that parses on its own. */
export interface Piece {
  tree: Root;
  /** What the tree's positions point into. */
  source: string;
  /** Where the source begins in the document; may be negative. */
  offset: number;
  /** Lines of the document above the source's first one; may be negative. */
  linesAbove: number;
}

const PIECE_LENGTH = 16_384;

/**
 * Parses a document in pieces of some 16 KiB whose trees, one after another, are the document's.
 *
 * micromark copies all that it has read so far whenever a list or a quote ends, so the time it
 * takes grows with the square of the number of lists (25,000 items in 1,250 lists, on a busy
 * machine: 22 s at once, 10 s in pieces). A piece ends at a blank line before unindented text, where no container can go
 * on (GFM 5.1, 5.2: laziness does not cross a blank line); a heading put there on trial proves that
 * no fence or HTML block goes on either (GFM 4.5, 4.6).
 * @param source with line feeds only
 */
export function parsePieces(source: string): Piece[] {
  const steps = parseInSteps(source, gfmTree);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same, a piece a step, so that whoever asks can say how far it is or leave off.
 * @param parse what makes a tree of a piece
 * @returns a generator of how much is done, from 0 to 1, and of the pieces at its end
 */
export function* parseInSteps(
  source: string,
  parse: (text: string) => Root,
): Generator<number, Piece[]> {
  const pieces: Piece[] = [];
  // Pieces that name what others define are read twice.
  const rounds = source.includes(']:') ? 2 : 1;
  let start = 0;
  let line = 0;
  let length = PIECE_LENGTH;
  while (start < source.length || pieces.length === 0) {
    const end = boundaryFrom(source, start + length);
    const text = source.slice(start, end);
    const tree = end < source.length ? parseClosed(text, parse) : parse(text);
    if (!tree) {
      // Something is still open: take twice as much, so that all retries together stay linear.
      length *= 2;
      continue;
    }
    pieces.push({ tree, source: text, offset: start, linesAbove: line });
    line += countLines(text);
    start = end;
    length = PIECE_LENGTH;
    yield start / Math.max(1, source.length) / rounds;
  }
  if (pieces.length === 1) return pieces;
  const shared: Piece[] = [];
  for (const piece of shareDefinitions(pieces, parse)) {
    shared.push(piece);
    if (piece !== pieces[shared.length - 1]) yield (1 + shared.length / pieces.length) / 2;
  }
  return shared;
}

/** The first place at or after an offset where nothing but a fence or HTML can still be open. */
function boundaryFrom(source: string, offset: number): number {
  const boundary = /\n[ \t]*\n(?=[^\s*+\-\d])/g;
  boundary.lastIndex = offset;
  return boundary.exec(source) ? boundary.lastIndex : source.length;
}

function parseClosed(text: string, parse: (text: string) => Root): Root | null {
  const tree = parse(`${text}# end`);
  const last = tree.children.pop();
  return last?.type === 'heading' && last.position?.start.offset === text.length ? tree : null;
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
