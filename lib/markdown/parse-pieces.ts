import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { gfmTree } from './gfm-tree';

/** A part of a document that parses on its own. */
export interface Piece {
  tree: Root;
  /** What the tree's positions point into. */
  source: string;
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
export function parsePieces(source: string, parse: (text: string) => Root = gfmTree): Piece[] {
  const pieces: Piece[] = [];
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
    pieces.push({ tree, source: text, linesAbove: line });
    line += countLines(text);
    start = end;
    length = PIECE_LENGTH;
  }
  return pieces.length > 1 ? shareDefinitions(pieces, parse) : pieces;
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

/** Parses those pieces again whose references are defined in other pieces (GFM 4.7, 6.6). */
function shareDefinitions(pieces: Piece[], parse: (text: string) => Root): Piece[] {
  const all = new Map<string, string>();
  const own = pieces.map((piece) => {
    const found = piece.source.includes(']:') ? definitionsIn(piece.tree) : [];
    for (const node of found) if (!all.has(idOf(node))) all.set(idOf(node), write(node));
    return new Set(found.map(idOf));
  });
  if (all.size === 0) return pieces;
  return pieces.map((piece, at) => {
    const used = new Set(Array.from(piece.source.matchAll(/\[([^[\]]{1,999})\]/g), labelOf));
    const missing = [...used].filter((id) => all.has(id) && !own[at]?.has(id));
    if (missing.length === 0) return piece;
    const prefix = `${missing.map((id) => all.get(id)).join('\n\n')}\n\n`;
    const source = prefix + piece.source;
    const tree = parse(source);
    tree.children = tree.children.filter((node) => offsetOf(node) >= prefix.length);
    return { tree, source, linesAbove: piece.linesAbove - countLines(prefix) };
  });
}

type Defining = Definition | FootnoteDefinition;

function definitionsIn(node: Nodes): Defining[] {
  if (node.type === 'definition') return [node];
  const inside = 'children' in node ? node.children.flatMap(definitionsIn) : [];
  return node.type === 'footnoteDefinition' ? [node, ...inside] : inside;
}

/** The reference as written between the brackets, normalised; a footnote's begins with a caret. */
const idOf = (node: Defining) =>
  (node.type === 'definition' ? '' : '^') + normaliseLabel(node.label ?? node.identifier);
const labelOf = (match: RegExpMatchArray) => normaliseLabel(match[1] as string);
const normaliseLabel = (label: string) => label.replace(/\s+/g, ' ').trim().toLowerCase();

function write(node: Defining): string {
  const label = (node.label ?? node.identifier).replace(/[[\]\\]/g, '\\$&');
  return node.type === 'definition' ? `[${label}]: #` : `[^${label}]: x`;
}

const offsetOf = (node: Nodes) => node.position?.start.offset ?? 0;

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
