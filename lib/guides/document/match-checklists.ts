import type { Section } from './read-sections';

/**
 * Which of the guide's checklists each section is, by the section's `id`; both are in the
 * document's order, and titles may repeat. Titles decide: a section may be part of a checklist
 * above it, and a checklist may be a list without boxes. Of several that fit, one with tasks goes
 * first. Where no title fits, as many sections with tasks as checklists are the same ones.
 */
export function matchChecklists(
  sections: readonly Section[],
  checklists: readonly { title: string }[],
): Map<string, number> {
  const matches = new Map<string, number>();
  let from = 0;
  for (const [position, { title }] of checklists.entries()) {
    const rest = sections.slice(from);
    // What stands before any heading is called as its guide.
    const fits = (section: Section) =>
      section.title === title || (section.id === '' && position === 0);
    const found = rest.find((section) => fits(section) && section.hasTasks) ?? rest.find(fits);
    if (!found) continue;
    matches.set(found.id, position);
    from = sections.indexOf(found) + 1;
  }
  if (matches.size > 0) return matches;
  const candidates = sections.filter((section) => section.hasTasks);
  if (candidates.length !== checklists.length) return matches;
  return new Map(candidates.map(({ id }, position) => [id, position]));
}
