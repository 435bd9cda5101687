import type { Root } from 'mdast';
import { gfmTree } from './gfm-tree';
import { GuideError } from './guide-error';
import type { Piece } from './piece.types';
import { shareDefinitions } from './share-definitions';

const PIECE_LENGTH = 4_096;
/** Places where nothing but a fence or HTML can still be open. */
const CLEAR = /\n(?:[ \t]*\n(?=[^\s*+\-\d])|(?=#{1,6}[ \t]))/g;
/** The same, and where an unindented item begins; a number other than 1 only after a blank line. */
const CLEAR_OR_ITEM =
  /\n(?:[ \t]*\n(?=[^\s*+\-\d]|\d{1,9}[.)][ \t]+\S)|(?=#{1,6}[ \t]|[-+*][ \t]+\S|1[.)][ \t]+\S))/g;

/**
 * Parses a document in pieces of some 4 KiB whose trees, one after another, are the document's.
 *
 * micromark copies all that it has read so far whenever a list or a quote ends, so the time it
 * takes grows with the square of the number of lists (25,000 items in 1,250 lists, on a busy
 * machine: 22 s at once). A piece ends at a blank line before unindented text, where no container
 * can go on (GFM 5.1, 5.2: laziness does not cross a blank line), or before an unindented heading; a
 * heading put there on trial proves that no fence or HTML block goes on either (GFM 4.5, 4.6).
 * @param source with line feeds only
 */
export function parsePieces(source: string): Piece[] {
  return Array.from(parseInSteps(source, gfmTree, CLEAR)).flatMap(({ piece }) => piece ?? []);
}

/** How much is done, from 0 to 1, and the next piece of the document if there is one yet. */
export interface Step {
  done: number;
  piece: Piece | null;
}

/**
 * The same step by step, so that whoever asks can say how far it is or leave off. Lists are taken
 * apart before unindented items too, so that a long one costs no more than many. A document that
 * defines nothing is not held whole in memory.
 * @param parse what makes a tree of a piece
 */
export function* parseInSteps(
  source: string,
  parse: (text: string) => Root,
  clear = CLEAR_OR_ITEM,
): Generator<Step, void> {
  const all = eachPiece(source, parse, clear);
  const isDone = ({ offset, source: { length } }: Piece) =>
    (offset + length) / Math.max(1, source.length);
  if (!source.includes(']:')) {
    for (const piece of all) yield { done: isDone(piece), piece };
    return;
  }
  const pieces: Piece[] = [];
  for (const piece of all) {
    pieces.push(piece);
    yield { done: isDone(piece) / 2, piece: null };
  }
  let shared = 0;
  for (const piece of pieces.length > 1 ? shareDefinitions(pieces, parse) : pieces) {
    shared += 1;
    yield { done: (1 + shared / pieces.length) / 2, piece };
  }
}

function* eachPiece(
  source: string,
  parse: (text: string) => Root,
  clear: RegExp,
): Generator<Piece, void> {
  let [start, line, length] = [0, 0, PIECE_LENGTH];
  do {
    const end = boundaryFrom(source, start + length, clear);
    const text = source.slice(start, end);
    const tree = atLine(line, () => (end < source.length ? parseClosed(text, parse) : parse(text)));
    if (!tree) {
      // Something is still open: take twice as much, so that all retries together stay linear.
      length *= 2;
      continue;
    }
    yield { tree, source: text, offset: start, linesAbove: line };
    line += countLines(text);
    start = end;
    length = PIECE_LENGTH;
  } while (start < source.length);
}

/** The first such place at or after an offset. */
function boundaryFrom(source: string, offset: number, clear: RegExp): number {
  clear.lastIndex = offset;
  return clear.exec(source) ? clear.lastIndex : source.length;
}

function parseClosed(text: string, parse: (text: string) => Root): Root | null {
  const tree = parse(`${text}# end`);
  const last = tree.children.pop();
  return last?.type === 'heading' && last.position?.start.offset === text.length ? tree : null;
}

/** @throws GuideError as `work`, with the line in the document instead of the piece */
function atLine<T>(linesAbove: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GuideError) || error.line === undefined) throw error;
    throw new GuideError(error.message, error.line + linesAbove);
  }
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
