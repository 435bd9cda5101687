import { areLinked, type Link, type Links } from './links';
import { longestRise } from './longest-rise';
import type { MatchPlace } from './match.types';
import { append, pathKey, type Revision } from './revision';

/**
 * Where each linked item stands now. Order counts among those that stand together, that is below
 * the same item, or directly in the same section: most of them keep their order (the longest
 * common subsequence), and the others have moved. So what is nested in an item moves with it, and
 * what stands in a section with that.
 * @returns a place for each link
 */
export function placesOf(before: Revision, after: Revision, links: Links): Map<Link, MatchPlace> {
  const places = new Map<Link, MatchPlace>();
  const together = new Map<string, Link[]>();
  for (const link of links.all.toSorted((a, b) => first(a).one - first(b).one)) {
    const { one, other } = first(link);
    const parent = before.parent[one] as number;
    if (before.section[one] !== after.section[other]) places.set(link, 'other_section');
    else if (!isBelowSame(before, after, links, link)) places.set(link, 'other_parent');
    else append(together, parent < 0 ? `section ${before.section[one]}` : `item ${parent}`, link);
  }
  for (const siblings of together.values()) {
    const kept = new Set(longestRise(siblings.map((link) => first(link).other)));
    for (const [at, link] of siblings.entries()) {
      const { one, other } = first(link);
      const renamed =
        pathKey(before.items[one] as Revision['items'][number]) !==
        pathKey(after.items[other] as Revision['items'][number]);
      const stays = renamed ? 'renamed_section' : 'kept';
      places.set(link, kept.has(at) ? stays : 'other_order');
    }
  }
  return places;
}

const first = ({ before, after }: Link) => ({
  one: before[0] as number,
  other: after[0] as number,
});

function isBelowSame(before: Revision, after: Revision, links: Links, link: Link): boolean {
  const { one, other } = first(link);
  const [old, now] = [before.parent[one] as number, after.parent[other] as number];
  return old < 0 || now < 0 ? old === now : areLinked(links, old, now);
}
