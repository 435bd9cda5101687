import type { SkipReason } from './receipt.types';

/** White space as it is meant, and what looks like it or like nothing at all. */
const SPACE = '[ \\t]';
const ODD = '[^\\S \\t\\n]|[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]';
const BULLET = '[-+*]|\\d{1,9}[.)]';
/** What other programs set before the items of a list. */
const OTHER_BULLET = '[•◦‣⁃▪▫●○■□–—·∙➤►▸]|\\d{10,}[.)]|[a-zA-Z]\\)';

/** What may stand before a box: quotes, bullets, and the start of a comment. */
const BEFORE = new RegExp(`^(?:${SPACE}|${ODD}|>|<!--|${BULLET}|${OTHER_BULLET})*$`, 'u');
const LAST_BULLET = new RegExp(`(?:(${BULLET})|${OTHER_BULLET})(?:${SPACE}|${ODD})*$`, 'u');
/** A cell that begins with a box. */
const CELL = new RegExp(`(?:^|\\|)[ \\t>]*(?:(?:${BULLET})[ \\t]*)?\\[[ \\txX~-]?\\](?=[ \\t|]|$)`);
const HAS_ODD = new RegExp(ODD, 'u');
const STARTS_ODD = new RegExp(`^(?:${ODD})`, 'u');
/** Longer lines are looked at this far. */
const FAR = 2_000;

/**
 * Whether a line looks like a task.
 * @param line without its end
 * @param bracket where its first `[` is
 * @returns why it is none, if it stands in plain text and is none; null if it doesn't look like one
 */
export function whyNoTask(line: string, bracket: number): SkipReason | null {
  if (bracket > FAR) return null;
  const before = line.slice(0, bracket);
  if (!BEFORE.test(before)) return null;
  const box = /^\[([^[\]]{0,12})\](.*)$/su.exec(line.slice(bracket, bracket + FAR));
  if (!box) return null;
  const [, mark = '', after = ''] = box;
  const bullet = LAST_BULLET.exec(before);
  if (!bullet) return /^[ xX]$/.test(mark) && /^[ \t]+\S/.test(after) ? 'no_bullet' : null;
  const isUsual = /^(?:[ \txX~-]?|[ \t]*[xX]?[ \t]*)$/.test(mark) || HAS_ODD.test(mark);
  if (!isUsual) return bullet[1] && isOneSign(mark) && /^(?:\s|$)/.test(after) ? 'mark' : null;
  if (bullet[1] === undefined) return 'bullet';
  return reasonOf(before, mark, after);
}

/** Whether a row of a table has a cell that looks like a task. */
export const hasBoxInCell = (row: string): boolean => CELL.test(row.slice(0, FAR));

const isOneSign = (mark: string) => /^\P{M}\p{M}*$/u.test(mark);

function reasonOf(before: string, mark: string, after: string): SkipReason {
  if (HAS_ODD.test(before) || HAS_ODD.test(mark) || STARTS_ODD.test(after)) return 'invisible';
  if (mark === '') return 'no_space_inside';
  if (!/^[ xX~]$/.test(mark)) return 'mark';
  if (!/[ \t]$/.test(before)) return 'no_space_before';
  if (/^(?:\([^()\s]*\)|\[[^\]]|:)/.test(after)) return 'link';
  if (/^[^ \t]/.test(after)) return 'no_space';
  return after.trim() === '' ? 'empty' : 'paragraph';
}
