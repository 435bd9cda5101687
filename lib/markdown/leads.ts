import type { DraftItem } from './draft.types';
import { looseLines } from './item-source';

/** A part of a document, by offsets. */
interface Range {
  from: number;
  to: number;
}

/**
 * What stands before items and is no part of one, as guidance of theirs.
 * @param text the document
 * @param taken what is something else already, such as tracked plain lists, in order
 * @returns a function that is asked in the order of the document; the time for all of them together
 *   grows with the document
 */
export function createLeads(text: string, taken: Range[]): (item: DraftItem) => string {
  let next = 0;
  return ({ loose, start, parent, quotes, box }) => {
    // Inside another item it is that one's guidance.
    if (parent || box === null) return '';
    const to = text.lastIndexOf('\n', start - 1) + 1;
    while ((taken[next]?.to ?? text.length) <= loose) next += 1;
    const parts: string[] = [];
    let at = loose;
    for (; (taken[next]?.to ?? text.length) <= to; next += 1) {
      const { from, to: end } = taken[next] as Range;
      parts.push(linesFrom(text, at, from));
      at = end;
    }
    parts.push(linesFrom(text, at, to));
    const lead = looseLines(parts.filter(Boolean).join('\n\n'), quotes);
    return SAYS_NOTHING.test(lead) ? '' : lead;
  };
}

/** Only rules, and addresses of links. */
const SAYS_NOTHING = /^(?:[ \t]*(?:[-*_](?:[ \t]*[-*_])+|\[[^\]\n]+\]:[^\n]*)?[ \t]*(?:\n|$))+$/;

/** The whole lines after an offset, or from it if a line begins there, up to another. */
function linesFrom(text: string, offset: number, to: number): string {
  const isStart = offset === 0 || text[offset - 1] === '\n';
  const feed = text.indexOf('\n', offset);
  const from = isStart ? offset : feed < 0 ? text.length : feed + 1;
  return from < to ? text.slice(from, to).replace(/^\n+/, '').trimEnd() : '';
}
