/**
 * Why a line that looks like a task is none.
 *
 * `fence` (also one that is never closed), `indented_code`, `comment`, `html`, `table` and
 * `front_matter` say what it stands in. `mark`: its box holds another mark, such as `[-]`;
 * `no_space_inside`: `[]`; `no_space`: nothing parts the box from its text; `empty`: no text at all;
 * `no_space_before`: nothing parts the bullet from the box; `no_bullet`: a box alone; `bullet`: one
 * that Markdown doesn't know, such as `•`; `invisible`: an invisible character before the box;
 * `link`: the box reads as a link; `heading`: the line below makes it a heading; `paragraph`: it goes
 * on with the paragraph above it.
 */
export type SkipReason =
  | 'fence'
  | 'indented_code'
  | 'comment'
  | 'html'
  | 'table'
  | 'front_matter'
  | 'mark'
  | 'no_space_inside'
  | 'no_space'
  | 'empty'
  | 'no_space_before'
  | 'no_bullet'
  | 'bullet'
  | 'invisible'
  | 'link'
  | 'heading'
  | 'paragraph';

/** A line that looks like a task and is none. */
export interface SkippedLine {
  /** From 1, in the source. */
  line: number;
  /** The line without white space around it, cut off after 200 characters. */
  text: string;
  reason: SkipReason;
}

/** A list of plain bullets that can be tracked as if each had a box. */
export interface PlainList {
  /** From its headings and its title: the same after edits elsewhere in the document. */
  id: string;
  /** The line before it that ends with a colon, or else the heading it stands under. */
  title: string;
  /** The heading it stands under, or the document's title. */
  checklist: string;
  /** Line of its first bullet, from 1. */
  line: number;
  /** How many bullets it has, nested ones too. */
  items: number;
  /** The texts of its first bullets, at most three. */
  sample: string[];
  /** Whether the choices say that it is tracked. */
  tracked: boolean;
}

/** What was understood of a document's lists, to the line: `listLines = items + skipped.length`. */
export interface Receipt {
  /** How many lines look like tasks. */
  listLines: number;
  /** Items that have a box; those of tracked plain lists are counted there. */
  items: number;
  /** How many of them the document says are done. */
  done: number;
  /** How many of them the document says don't apply. */
  notApplicable: number;
  /** In the order of the document. */
  skipped: SkippedLine[];
  /** In the order of the document. */
  plainLists: PlainList[];
}

/** What whoever imports a document chose. */
export interface ImportChoices {
  /** Ids of plain lists to be tracked. */
  track?: string[];
  /** Every heading that has items is a checklist of its own, none is a section of another. */
  apart?: boolean;
}
