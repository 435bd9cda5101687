import type { MatchItem } from './match.types';
import { append, comparedText, pathKey } from './revision';

/** A text that stands in more sections than these says nothing about which one was renamed. */
const SECTIONS_OF_A_TEXT = 8;

interface Section {
  path: string;
  /** What its items say, each text once. */
  texts: Set<string>;
  title: string;
}

/**
 * Finds the sections that both revisions have. One with another title is the same where at least
 * half of what either says stands in both; where only a heading above it was renamed, one text is
 * enough.
 * @returns the number of a section by `pathKey`, for each revision; shared sections share theirs
 */
export function pairSections(before: readonly MatchItem[], after: readonly MatchItem[]) {
  const [old, now] = [sectionsOf(before), sectionsOf(after)];
  const numbers = { before: new Map<string, number>(), after: new Map<string, number>() };
  for (const path of old.keys()) numbers.before.set(path, numbers.before.size);
  for (const path of old.keys()) {
    if (now.has(path)) numbers.after.set(path, numbers.before.get(path) as number);
  }
  const unpaired = () => ({
    old: [...old.values()].filter(({ path }) => !now.has(path) && !taken.has(path)),
    now: [...now.values()].filter(({ path }) => !numbers.after.has(path)),
  });
  const taken = new Set<string>();
  const pair = (named: boolean) => {
    for (const { from, to } of renamed(unpaired(), named)) {
      if (taken.has(from) || numbers.after.has(to)) continue;
      taken.add(from);
      numbers.after.set(to, numbers.before.get(from) as number);
    }
  };
  pair(true);
  pair(false);
  let next = numbers.before.size;
  for (const path of now.keys()) if (!numbers.after.has(path)) numbers.after.set(path, next++);
  return numbers;
}

function sectionsOf(items: readonly MatchItem[]): Map<string, Section> {
  const sections = new Map<string, Section>();
  for (const item of items) {
    const path = pathKey(item);
    const section = sections.get(path) ?? { path, texts: new Set(), title: item.path.at(-1) ?? '' };
    section.texts.add(comparedText(item.text));
    sections.set(path, section);
  }
  return sections;
}

/** Pairs that may be one section under two titles, the likeliest first. */
function renamed({ old, now }: { old: Section[]; now: Section[] }, named: boolean) {
  const saying = (sections: Section[]) => {
    const lists = new Map<string, number[]>();
    for (const [number, { texts, title }] of sections.entries()) {
      for (const text of texts) append(lists, named ? JSON.stringify([title, text]) : text, number);
    }
    return lists;
  };
  const inNow = saying(now);
  const shared = new Map<number, number>();
  for (const [text, olds] of saying(old)) {
    const nows = inNow.get(text) ?? [];
    if (Math.max(olds.length, nows.length) > SECTIONS_OF_A_TEXT) continue;
    for (const from of olds) {
      for (const to of nows) {
        const pair = from * now.length + to;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
  return [...shared]
    .map(([pair, count]) => {
      const [at, to] = [Math.floor(pair / now.length), pair % now.length];
      const [one, other] = [old[at] as Section, now[to] as Section];
      const share = count / Math.max(one.texts.size, other.texts.size);
      return { from: one.path, to: other.path, share, at: at + to, first: at };
    })
    .filter(({ share }) => named || share >= 0.5)
    .sort((a, b) => b.share - a.share || a.at - b.at || a.first - b.first);
}
