import { addLink, type Links } from './links';
import type { MatchReason } from './match.types';
import { append, neighbour, type Revision } from './revision';

/**
 * Links items that have the same name. Where a name stands once on either side that is plain. Of
 * those that stand more often, first those go together whose neighbours do, then the rest in order.
 * @param names of the items of the old and of the new revision, as numbers
 */
export function linkNamesakes(
  [before, after]: [Revision, Revision],
  names: { before: number[]; after: number[] },
  links: Links,
  why: MatchReason,
): void {
  const link = (one: number, other: number) =>
    addLink(links, { before: [one], after: [other], why, likeness: null, doubt: null });
  for (const { olds, nows } of groups(names, links)) {
    if (olds.length === 1 && nows.length === 1) link(olds[0] as number, nows[0] as number);
  }
  // An item has one neighbour on a side, so which link is followed first makes no difference.
  for (const step of [1, -1] as const) {
    for (const { before: olds, after: nows } of [...links.all]) {
      let one = neighbour(before, olds[0] as number, step);
      let other = neighbour(after, nows[0] as number, step);
      while (one !== undefined && other !== undefined) {
        if (names.before[one] !== names.after[other]) break;
        if (links.ofBefore[one] || links.ofAfter[other]) break;
        link(one, other);
        [one, other] = [neighbour(before, one, step), neighbour(after, other, step)];
      }
    }
  }
  for (const { olds, nows } of groups(names, links)) {
    for (let at = 0; at < Math.min(olds.length, nows.length); at += 1) {
      link(olds[at] as number, nows[at] as number);
    }
  }
}

/** The items that are not linked yet and have a name that stands on both sides. */
function groups(names: { before: number[]; after: number[] }, links: Links) {
  const olds = new Map<number, number[]>();
  for (const [item, name] of names.before.entries()) {
    if (!links.ofBefore[item]) append(olds, name, item);
  }
  const nows = new Map<number, number[]>();
  for (const [item, name] of names.after.entries()) {
    if (!links.ofAfter[item] && olds.has(name)) append(nows, name, item);
  }
  return [...nows].map(([name, items]) => ({ olds: olds.get(name) as number[], nows: items }));
}
