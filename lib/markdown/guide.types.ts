import type { Scenario } from '@/lib/model/scenario.types';
import type { Stage } from '@/lib/model/stage';
import type { Receipt } from './receipt.types';

/** What a document says of an item by its box: `[ ]`, `[x]`, or GitLab's `[~]`. */
export type Claimed = 'open' | 'done' | 'not_applicable';

/** What one Markdown document says. */
export interface ParsedGuide {
  name: string | null;
  title: string;
  description: string;
  version: string | null;
  scenarios: Scenario[];
  checklists: ParsedChecklist[];
  /** What was understood all the same, but is probably not what its author meant. */
  warnings: string[];
  receipt: Receipt;
}

/** A heading and the task items under it. */
export interface ParsedChecklist {
  /** Slug path of its headings, unique in the guide. */
  key: string;
  title: string;
  stage: Stage;
  /** 1 to 6 as the heading has it, or 0 for items that stand before any heading. */
  level: number;
  /** In document order, so a parent always precedes its children. */
  items: ParsedItem[];
}

/** One task item. */
export interface ParsedItem {
  /** Explicit id or slug path, unique in the guide and never empty. */
  key: string;
  /** Plain text on one line, for lists and search. */
  text: string;
  /** Inline Markdown source of its first paragraph, without marker, checkbox and id comment. */
  markdown: string;
  claimed: Claimed;
  /**
   * Offset of the one character between its brackets in the source as it was given, in UTF-16 units
   * (a byte order mark and each half of CRLF count); null for one of a tracked plain list.
   */
  box: number | null;
  /** Titles of the headings between its checklist's own and it, outermost first. */
  section: string[];
  /**
   * Markdown that stands between the item before it, or the heading above it, and it, such as plain
   * bullets between tasks; '' if nothing. Of an item in another it is that one's guidance instead.
   */
  lead: string;
  /** The key of the nearest task item it is nested in. */
  parentKey: string | null;
  /** How many task items it is nested in. */
  depth: number;
  /** Markdown of what else it holds, dedented, without nested task items; '' if nothing. */
  guidance: string;
  /** Line of its marker in the source, from 1. */
  line: number;
}
