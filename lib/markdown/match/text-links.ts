import { addLink, type Link, type Links } from './links';
import { append, createNumbers, type Revision } from './revision';
import { linkNamesakes } from './same-text';
import { LONGEST_TEXT, wordsOf } from './words-of';

/** Names of the items of both revisions, as numbers. */
interface Names {
  before: number[];
  after: number[];
}

/** Items of one text, of which there are several, and the links that were chosen among them. */
export interface Repeat {
  links: Link[];
  olds: number[];
  nows: number[];
  /** Whether they were looked for in the whole document and not in their section. */
  anywhere: boolean;
}

/**
 * Links items by explicit id, then by text at the same place, in the same section, and anywhere,
 * and last by text in the same section without regard to capitals and punctuation.
 * @returns where there were several of one text to choose from
 */
export function linkByText(before: Revision, after: Revision, links: Links): Repeat[] {
  linkById(before, after, links);
  const both: [Revision, Revision] = [before, after];
  const number = createNumbers();
  const named = (name: (revision: Revision) => number[]): Names => ({
    before: name(before),
    after: name(after),
  });
  const inSection = (textOf: (text: string) => string) =>
    named(({ texts, section }) =>
      texts.map((text, item) => number(`${section[item]} ${textOf(text)}`)),
    );
  const repeats: Repeat[] = [];
  const link = (names: Names, anywhere: boolean, why: 'text' | 'letters') => {
    const known = links.all.length;
    linkNamesakes(both, names, links, why);
    repeats.push(...repeated(names, links.all.slice(known), anywhere));
  };
  link(
    named((revision) => lineages(revision, number)),
    false,
    'text',
  );
  link(
    inSection((text) => text),
    false,
    'text',
  );
  link(
    named(({ texts }) => texts.map((text) => number(text))),
    true,
    'text',
  );
  link(inSection(folded), false, 'letters');
  return repeats;
}

/** A text without capitals and punctuation; one of many pages stays as it is, to spare the time. */
const folded = (text: string) => (text.length > LONGEST_TEXT ? text : wordsOf(text).join(' '));

/** An id that stands twice in a revision says nothing. */
function linkById(before: Revision, after: Revision, links: Links): void {
  const nows = idsOf(after);
  for (const [id, olds] of idsOf(before)) {
    const found = nows.get(id);
    if (olds.length > 1 || found?.length !== 1) continue;
    addLink(links, { before: olds, after: found, why: 'id', likeness: null, doubt: null });
  }
}

function idsOf({ items }: Revision): Map<string, number[]> {
  const ids = new Map<string, number[]>();
  for (const [item, { id }] of items.entries()) if (id) append(ids, id, item);
  return ids;
}

/** Names that say an item's section, its text and those of all that it is nested in. */
function lineages(revision: Revision, number: (name: string) => number): number[] {
  const names: number[] = [];
  for (const [item, text] of revision.texts.entries()) {
    const parent = revision.parent[item] as number;
    // Each begins with a letter of its own, so that no text can look like another kind of name.
    const above = parent < 0 ? `s${revision.section[item]}` : `i${names[parent]}`;
    names.push(number(`${above} ${text}`));
  }
  return names;
}

function repeated(names: Names, added: Link[], anywhere: boolean): Repeat[] {
  const [olds, nows] = [membersOf(names.before), membersOf(names.after)];
  const chosen = new Map<number, Link[]>();
  for (const link of added) append(chosen, names.before[link.before[0] as number] as number, link);
  const groups = [...chosen].map(([name, links]) => ({
    links,
    olds: olds.get(name) as number[],
    nows: nows.get(name) as number[],
    anywhere,
  }));
  const repeats = groups.filter((group) => group.olds.length + group.nows.length > 2);
  for (const link of repeats.flatMap(({ links }) => links)) {
    if (link.why === 'text') link.why = 'repeated_text';
  }
  return repeats;
}

function membersOf(names: number[]): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (const [item, name] of names.entries()) append(members, name, item);
  return members;
}
