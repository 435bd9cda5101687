import type { SkipReason } from './receipt.types';

/** Why a line that looks like a task is none, after “Line 12: ”. */
export const SKIP_REASONS: Record<SkipReason, string> = {
  fence: 'stands in a code block',
  indented_code: 'is indented so far that it is code',
  comment: 'stands in an HTML comment',
  html: 'stands in raw HTML; a blank line after the tag makes it an item',
  table: 'stands in a table',
  front_matter: 'stands in the front matter',
  mark: 'has a mark in its box other than a space, “x” or “~”',
  no_space_inside: 'has nothing in its box, not even a space',
  no_space: 'has no space after its box',
  empty: 'has a box and no text',
  no_space_before: 'has no space between its bullet and its box',
  no_bullet: 'has a box but no bullet before it',
  bullet: 'begins with a bullet that is none in Markdown',
  invisible: 'has an invisible or unusual space around its box',
  link: 'has a box that reads as a link',
  heading: 'is a heading because of the line under it',
  paragraph: 'goes on with the paragraph above it; a blank line before it makes it an item',
};

const OPENED = { fence: 'The code block', comment: 'The comment', html: 'The HTML' };

/** What was opened and is never closed, and so swallowed what comes after it. */
export function neverClosed(
  what: keyof typeof OPENED,
  opened: { line: number; lastLine: number },
  swallowed: { headings: number; tasks: number },
): string {
  const { line, lastLine } = opened;
  const parts = [
    ...(swallowed.headings > 0 ? [count(swallowed.headings, 'heading')] : []),
    ...(swallowed.tasks > 0
      ? [
          `${count(swallowed.tasks, 'line')} that ${swallowed.tasks === 1 ? 'looks like a task' : 'look like tasks'}`,
        ]
      : []),
  ];
  const inside = parts.length > 0 ? `, with ${parts.join(' and ')}` : '';
  const reach =
    lastLine > line ? `it swallowed everything up to line ${lastLine}${inside}` : 'it is empty';
  return `Line ${line}: ${OPENED[what]} that begins here is never closed: ${reach}`;
}

const count = (many: number, word: string) => `${many} ${word}${many === 1 ? '' : 's'}`;
