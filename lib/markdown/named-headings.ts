import type { FrontMatter } from './front-matter';
import { comparable } from './stage-of';

/**
 * What the front matter names of the document: each heading that it does is a checklist by itself.
 * @param name the guide's
 * @returns comparable texts of headings
 */
export function namedHeadings(front: FrontMatter, name: string | null): ReadonlySet<string> {
  const proposed = proposedBy(front, name).map(({ title }) => comparable(title));
  return new Set([...front.stages.keys(), ...proposed]);
}

/** Warns of names in the front matter that match nothing in the document. */
export function strayNames(
  front: FrontMatter,
  name: string | null,
  headings: string[],
  checklists: { title: string }[],
): string[] {
  const known = new Set(headings.map(comparable));
  const listed = new Set(checklists.map(({ title }) => comparable(title)));
  const stray = [...front.stages.keys()].filter((key) => !known.has(key));
  const proposed = proposedBy(front, name)
    .filter(({ title }) => !listed.has(comparable(title)))
    .map(
      ({ when, title }) =>
        `The scenario “${when}” names “${title}”, but no checklist has that title`,
    );
  return [
    ...stray.map((key) => `“stages” names “${key}”, but no heading has that text`),
    ...new Set(proposed),
  ];
}

const proposedBy = (front: FrontMatter, name: string | null) =>
  front.scenarios
    .filter((scenario) => scenario.guide === name)
    .flatMap(({ when, checklists }) => checklists.map((title) => ({ when, title })));
