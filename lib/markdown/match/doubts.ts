import { areLinked, type Link, type Links } from './links';
import type { MatchDoubt, MatchPlace } from './match.types';
import { neighbour, type Revision } from './revision';
import type { Repeat } from './text-links';

/** Marks the links by text or id that a person has to look at. */
export function doubtLinks(
  before: Revision,
  after: Revision,
  links: Links,
  repeats: Repeat[],
  places: Map<Link, MatchPlace>,
): void {
  for (const repeat of repeats) {
    if (areAllThere(before, after, links, repeat, places)) continue;
    for (const link of repeat.links) {
      const sides = STEPS.map((step) => sideOf(before, after, links, link, step, false));
      if (sides.includes('same') && !sides.includes('other')) continue;
      link.doubt = repeat.anywhere ? 'common_text' : 'repeated';
    }
  }
  const astray = textsAstray(before, after, links);
  for (const link of links.all) link.doubt ??= doubtOfIds(before, after, link, astray);
}

const STEPS = [1, -1] as const;

/**
 * Whether all items of one text are still there in their order, none has moved, and each still has
 * what preceded or what followed it, apart from what is new or removed.
 */
function areAllThere(
  before: Revision,
  after: Revision,
  links: Links,
  { links: chosen, olds, nows }: Repeat,
  places: Map<Link, MatchPlace>,
): boolean {
  if (olds.length !== nows.length) return false;
  if (olds.some((old, at) => !areLinked(links, old, nows[at] as number))) return false;
  return chosen.every((link) => {
    const place = places.get(link);
    if (place !== 'kept' && place !== 'renamed_section') return false;
    return STEPS.some((step) => sideOf(before, after, links, link, step, true) !== 'other');
  });
}

/**
 * Whether the neighbours on one side belong together, or both stand at the edge of a section.
 * @param loosely past what is new or removed, and even if the neighbours' own text is repeated
 */
function sideOf(
  before: Revision,
  after: Revision,
  links: Links,
  { before: [one = -1], after: [other = -1] }: Link,
  step: 1 | -1,
  loosely: boolean,
): 'same' | 'other' | 'edge' {
  let old = neighbour(before, one, step);
  let now = neighbour(after, other, step);
  if (loosely) {
    while (old !== undefined && !links.ofBefore[old]) old = neighbour(before, old, step);
    while (now !== undefined && !links.ofAfter[now]) now = neighbour(after, now, step);
  }
  if (old === undefined && now === undefined) return 'edge';
  if (old === undefined || now === undefined || !areLinked(links, old, now)) return 'other';
  return loosely || links.ofBefore[old]?.why !== 'repeated_text' ? 'same' : 'other';
}

/** Texts whose item is linked to none, or to one with another text. */
function textsAstray(before: Revision, after: Revision, links: Links) {
  const reads = (link: Link | undefined) =>
    link && before.texts[link.before[0] as number] === after.texts[link.after[0] as number];
  const astray = ({ texts }: Revision, of: (Link | undefined)[]) =>
    new Set(texts.filter((_, item) => !reads(of[item])));
  return { before: astray(before, links.ofBefore), after: astray(after, links.ofAfter) };
}

function doubtOfIds(
  before: Revision,
  after: Revision,
  { before: [one = -1], after: [other = -1], why }: Link,
  astray: ReturnType<typeof textsAstray>,
): MatchDoubt | null {
  const [old, now] = [before.texts[one] as string, after.texts[other] as string];
  if (why === 'id') {
    const elsewhere = astray.after.has(old) || astray.before.has(now);
    return old !== now && elsewhere ? 'text_elsewhere' : null;
  }
  const [oldId, newId] = [before.items[one]?.id, after.items[other]?.id];
  return oldId && newId && oldId !== newId ? 'other_id' : null;
}
