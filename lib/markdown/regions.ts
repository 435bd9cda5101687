import type { Code, Nodes } from 'mdast';
import type { Piece } from './piece.types';
import type { SkipReason } from './receipt.types';

/** A part of a document in which no line is a task. Offsets are in the document, the end is after it. */
export interface Region {
  from: number;
  to: number;
  reason: SkipReason;
  /** What was opened there and is never closed. */
  open?: 'fence' | 'comment' | 'html';
}

/** The regions that a node is, in order: none for what can hold tasks. */
export function regionsOf(piece: Piece, node: Nodes): Region[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const at = (from: number, to: number, reason: SkipReason): Region => ({
    from: piece.offset + from,
    to: piece.offset + to,
    reason,
  });
  switch (node.type) {
    case 'code':
      return [{ ...at(start, end, codeReason(node)), ...(isOpenFence(node) && { open: 'fence' }) }];
    case 'html':
      return htmlRegions(piece.source.slice(start, end)).map((region) => ({
        ...region,
        from: region.from + start + piece.offset,
        to: region.to + start + piece.offset,
      }));
    case 'table':
    case 'heading':
      return [at(start, end, node.type)];
    default:
      return [];
  }
}

const codeReason = (node: Code) => (node.data?.fences ? 'fence' : 'indented_code');
const isOpenFence = (node: Code) => node.data?.fences === 1;

/** What ends the kinds of HTML that go on past blank lines (CommonMark 4.6). */
const RAW = /^<(?:script|pre|style|textarea)(?=[\s>])/i;
const RAW_END = /<\/(?:script|pre|style|textarea)>/i;
const COMMENT = /<!--(?:-?>|[\s\S]*?(?:-->|$))/g;

/** The comments of an HTML block, and what stands between them. */
function htmlRegions(html: string): Region[] {
  const regions: Region[] = [];
  let at = 0;
  const upTo = (to: number) => {
    if (to > at) regions.push({ from: at, to, reason: 'html' });
  };
  for (const { index, 0: comment } of html.matchAll(COMMENT)) {
    upTo(index);
    at = index + comment.length;
    const isOpen = !comment.endsWith('>') || comment === '<!--';
    regions.push({ from: index, to: at, reason: 'comment', ...(isOpen && { open: 'comment' }) });
  }
  upTo(html.length);
  const [first] = regions;
  if (first?.reason === 'html' && RAW.test(html) && !RAW_END.test(html)) first.open = 'html';
  return regions;
}
