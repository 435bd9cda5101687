import type { Claimed } from './guide.types';
import type { Receipt, SkippedLine, SkipReason } from './receipt.types';
import type { Region } from './regions';
import { hasBoxInCell, whyNoTask } from './task-like';

const LONGEST_TEXT = 200;

/** An item and the offset of its box's mark. */
interface Boxed {
  box: number | null;
  claimed: Claimed;
}

/**
 * Goes through all lines of a document and says of each that looks like a task whether it is one,
 * or why not. Takes time in proportion to the document.
 * @param text with line feeds only
 * @param boxes of all items in the order of the document; a line has at most one
 * @param regions where no line is a task, in the order of the document
 */
export function readLines(
  text: string,
  boxes: Boxed[],
  regions: Region[],
): Omit<Receipt, 'plainLists'> {
  const skipped: SkippedLine[] = [];
  let [nextBox, nextRegion] = [0, 0];
  for (const { number, from, bracket, to } of linesWithBrackets(text)) {
    let isItem = false;
    for (; (boxes[nextBox]?.box ?? text.length) < to; nextBox += 1) isItem = true;
    if (isItem) continue;
    while ((regions[nextRegion]?.to ?? text.length) <= bracket) nextRegion += 1;
    const region = regions[nextRegion];
    const line = text.slice(from, to);
    const within = region && region.from <= bracket ? region.reason : null;
    const reason = reasonOf(line, bracket - from, within);
    if (reason) skipped.push({ line: number, text: cut(line), reason });
  }
  const claims = (claimed: Claimed) => boxes.filter((box) => box.claimed === claimed).length;
  return {
    listLines: boxes.length + skipped.length,
    items: boxes.length,
    done: claims('done'),
    notApplicable: claims('not_applicable'),
    skipped,
  };
}

/** How many lines look like tasks, wherever they stand: at least as many as are items or skipped. */
export function countTaskLike(text: string): number {
  let count = 0;
  for (const { from, bracket, to } of linesWithBrackets(text)) {
    if (whyNoTask(text.slice(from, to), bracket - from)) count += 1;
  }
  return count;
}

function reasonOf(line: string, bracket: number, within: SkipReason | null): SkipReason | null {
  if (within === 'table') return hasBoxInCell(line) ? within : null;
  const reason = whyNoTask(line, bracket);
  return reason && (within ?? reason);
}

interface BracketLine {
  /** From 1. */
  number: number;
  from: number;
  /** Offset of its first `[`. */
  bracket: number;
  to: number;
}

function* linesWithBrackets(text: string): Generator<BracketLine> {
  let number = 1;
  let counted = 0;
  for (let bracket = text.indexOf('['); bracket >= 0; ) {
    const from = text.lastIndexOf('\n', bracket) + 1;
    for (; counted < from; counted = text.indexOf('\n', counted) + 1) number += 1;
    const end = text.indexOf('\n', bracket);
    const to = end < 0 ? text.length : end;
    yield { number, from, bracket, to };
    bracket = text.indexOf('[', to);
  }
}

function cut(line: string): string {
  const text = line.trim();
  // Never half of a surrogate pair.
  return text.length <= LONGEST_TEXT
    ? text
    : text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '');
}
