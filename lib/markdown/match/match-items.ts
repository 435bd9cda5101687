import { doubtLinks } from './doubts';
import { linkByLikeness } from './like-links';
import { type Link, noLinks } from './links';
import type { ItemMatch, MatchItem, MatchKind, MatchPlace } from './match.types';
import { placesOf } from './places';
import { type Revision, revisionOf } from './revision';
import { pairSections } from './sections';
import { linkByText } from './text-links';

/**
 * Says what became of each item between two revisions of a document: matched by explicit id, then
 * by text in place, then by text elsewhere, then by likeness in its neighbourhood and beyond.
 * The same items give the same matches, whatever else there is.
 *
 * @param before the items of the old revision in document order, parents before their children,
 *   each key once
 * @param after those of the new one
 * @returns each key of either exactly once: in the order of the new revision, then the removed ones
 *   in the order of the old. A match that is not `certain` is for a person to decide
 *
 * Takes time nearly proportional to the number of items and the length of their texts.
 */
export function matchItems(before: readonly MatchItem[], after: readonly MatchItem[]): ItemMatch[] {
  const numbers = pairSections(before, after);
  const old = revisionOf(before, (path) => numbers.before.get(path) as number);
  const now = revisionOf(after, (path) => numbers.after.get(path) as number);
  const links = noLinks(before.length, after.length);
  const repeats = linkByText(old, now, links);
  linkByLikeness(old, now, links);
  const places = placesOf(old, now, links);
  doubtLinks(old, now, links, repeats, places);

  const told = now.items.flatMap((_, item) => {
    const link = links.ofAfter[item];
    if (!link) return [alone('new', [], [now.items[item] as MatchItem])];
    return link.after[0] === item ? [matchOf(old, now, link, places.get(link) ?? null)] : [];
  });
  const removed = old.items.filter((_, item) => !links.ofBefore[item]);
  return [...told, ...removed.map((item) => alone('removed', [item], []))];
}

function matchOf(
  before: Revision,
  after: Revision,
  link: Link,
  place: MatchPlace | null,
): ItemMatch {
  const { why, likeness, doubt } = link;
  return {
    kind: kindOf(before, after, link, place),
    before: link.before.map((item) => before.items[item]?.key as string),
    after: link.after.map((item) => after.items[item]?.key as string),
    why,
    likeness,
    place,
    certain: doubt === null,
    doubt,
  };
}

function kindOf(
  before: Revision,
  after: Revision,
  link: Link,
  place: MatchPlace | null,
): MatchKind {
  if (link.after.length > 1) return 'split';
  if (link.before.length > 1) return 'merged';
  const [one, other] = [link.before[0] as number, link.after[0] as number];
  if (before.texts[one] !== after.texts[other]) return 'reworded';
  return place === 'kept' || place === 'renamed_section' ? 'same' : 'moved';
}

const alone = (kind: 'new' | 'removed', before: MatchItem[], after: MatchItem[]): ItemMatch => ({
  kind,
  before: before.map(({ key }) => key),
  after: after.map(({ key }) => key),
  why: 'nothing_like',
  likeness: null,
  place: null,
  certain: true,
  doubt: null,
});
