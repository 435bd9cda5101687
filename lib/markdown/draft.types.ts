import type { List } from 'mdast';
import type { Claimed } from './guide.types';
import type { Place } from './item-source';
import type { PieceSource } from './piece.types';

export interface DraftHeading {
  title: string;
  level: number;
  /** Whether it is the document's title: its first heading of level 1. */
  isTitle: boolean;
  /** Whether it is a section of no checklist, wherever it stands. */
  apart: boolean;
}

/** The items under one heading before they have keys: a checklist, or a section of one. */
export interface DraftGroup {
  /** Its headings from the outermost to its own; empty for items before any heading. */
  path: DraftHeading[];
  items: DraftItem[];
  /** The checklist that it is a section of. */
  of: DraftGroup | null;
  /** Of a tracked plain list: what the line before it calls it, if that ends with a colon. */
  plain: { ownTitle: string | null } | null;
}

/** An item before it has a key. Offsets are in the document with line feeds only. */
export interface DraftItem {
  text: string;
  markdown: string;
  claimed: Claimed;
  /** Offset of its mark. */
  box: number | null;
  parent: DraftItem | null;
  depth: number;
  guidance: string;
  line: number;
  /** What the `<!-- id: … -->` at its end says. */
  id: string | null;
  /** Offset of its marker. */
  start: number;
  /** Where what stands before it and is neither an item nor part of one begins. */
  loose: number;
  /** How many block quotes are around it. */
  quotes: number;
}

/** A list without any box, before it has an id. */
export interface DraftPlainList {
  path: DraftHeading[];
  /** What the line before it says, if that ends with a colon. */
  ownTitle: string | null;
  /** More than one if it is longer than a piece. */
  parts: { node: List; piece: PieceSource }[];
  place: Place;
  line: number;
  /** From the line that is its title, or from itself, to its end. */
  range: { from: number; to: number };
}
