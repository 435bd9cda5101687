import type { Section } from './read-sections';

/**
 * Which of the guide's checklists each section is, by the section's `id`; both are in the
 * document's order, and titles may repeat. As many sections with tasks as checklists are the same
 * ones; otherwise titles decide, and a section that finds none goes without.
 */
export function matchChecklists(
  sections: readonly Section[],
  checklists: readonly { title: string }[],
): Map<string, number> {
  const candidates = sections.filter((section) => section.hasTasks);
  const matches = new Map<string, number>();
  if (candidates.length === checklists.length) {
    candidates.forEach((section, position) => {
      matches.set(section.id, position);
    });
    return matches;
  }
  let from = 0;
  for (const section of candidates) {
    const found = checklists.findIndex(
      (list, position) => position >= from && list.title === section.title,
    );
    if (found === -1) continue;
    matches.set(section.id, found);
    from = found + 1;
  }
  return matches;
}
