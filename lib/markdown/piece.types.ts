import type { Root } from 'mdast';

/** A part of a document that parses on its own. */
export interface Piece extends PieceSource {
  tree: Root;
}

/** What the positions of a piece's tree point into, and where that is. */
export interface PieceSource {
  source: string;
  /** Where the source begins in the document; may be negative. */
  offset: number;
  /** Lines of the document above the source's first one; may be negative. */
  linesAbove: number;
}
