import type { ItemMatch, MatchItem } from './match.types';
import { matchItems } from './match-items';

/** An item's own words, or more about it. */
export type Line = string | { text: string; id?: string; under?: string; in?: string };

/**
 * Items of one revision, each with a key of its own.
 * @param lines what they say; `under` is the text of the item above it that it is nested in, `in`
 *   the section from here on
 * @param side goes before each key, so that no key of one revision is one of the other
 */
export function itemsOf(lines: Line[], side: 'b' | 'a'): MatchItem[] {
  let path = ['List'];
  const items: MatchItem[] = [];
  for (const [at, line] of lines.entries()) {
    const {
      text,
      id = null,
      under,
      in: section,
    } = typeof line === 'string' ? ({ text: line } as Exclude<Line, string>) : line;
    if (section !== undefined) path = section.split(' / ');
    const parentKey = items.findLast((item) => item.text === under)?.key ?? null;
    items.push({ key: `${side}${at}`, id, text, path, parentKey });
  }
  return items;
}

/** The matches between two lists, one line each, such as `reworded b1 → a1 by likeness`. */
export function told(before: Line[], after: Line[]): string[] {
  return matchItems(itemsOf(before, 'b'), itemsOf(after, 'a')).map(sentence);
}

function sentence({ kind, before, after, why, place, doubt }: ItemMatch): string {
  const moved = place && place !== 'kept' ? ` ${place}` : '';
  const how = why === 'nothing_like' ? '' : ` ${why}${moved}`;
  return `${kind} ${before.join('+')}→${after.join('+')}${how}${doubt ? ` ?${doubt}` : ''}`;
}
