/**
 * What is to stand above an item: the headings that it stands under and the item above it does not.
 * @param section titles of the headings from its checklist's own to it, outermost first
 * @param above the same of the item above it
 * @returns nothing where both stand under the same
 */
export function sectionBegun(section: readonly string[], above: readonly string[]): string | null {
  let same = 0;
  while (same < section.length && section[same] === above[same]) same += 1;
  if (same === section.length) return section.length < above.length ? returned(section) : null;
  return section.slice(same).join(' › ');
}

/** Back from a section of a section, the outer one goes on. */
const returned = (section: readonly string[]): string | null => section.at(-1) ?? null;
