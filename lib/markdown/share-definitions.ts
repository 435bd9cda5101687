import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type { Piece } from './piece.types';

/**
 * Parses those pieces again whose references are defined in other pieces (GFM 4.7, 6.6), one after
 * another as they are asked for; the others are given as they are.
 */
export function* shareDefinitions(
  pieces: Piece[],
  parse: (text: string) => Root,
): Generator<Piece, void> {
  const all = new Map<string, string>();
  const own = pieces.map((piece) => {
    const found = piece.source.includes(']:') ? definitionsIn(piece.tree) : [];
    for (const node of found) if (!all.has(idOf(node))) all.set(idOf(node), write(node));
    return new Set(found.map(idOf));
  });
  for (const [at, piece] of pieces.entries()) yield sharing(piece, all, own[at], parse);
}

function sharing(
  piece: Piece,
  all: ReadonlyMap<string, string>,
  own: ReadonlySet<string> | undefined,
  parse: (text: string) => Root,
): Piece {
  if (all.size === 0) return piece;
  const used = new Set(Array.from(piece.source.matchAll(/\[([^[\]]{1,999})\]/g), labelOf));
  const missing = [...used].filter((id) => all.has(id) && !own?.has(id));
  if (missing.length === 0) return piece;
  // The comment keeps an indented first line from going on with a footnote.
  const prefix = `${missing.map((id) => all.get(id)).join('\n\n')}\n\n<!-- -->\n\n`;
  const source = prefix + piece.source;
  const tree = parse(source);
  tree.children = tree.children.filter((node) => offsetOf(node) >= prefix.length);
  return {
    tree,
    source,
    offset: piece.offset - prefix.length,
    linesAbove: piece.linesAbove - prefix.split('\n').length + 1,
  };
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
