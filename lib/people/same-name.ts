/** A name as a reader takes it in: marks that can't be seen, capitals and spaces make no other one. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}`]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/**
 * The ids of those whose name alone does not say who they are: somebody else has the same one, or
 * it reads as if it named an address itself.
 */
export function unclear(people: Iterable<{ id: string; name: string }>): Set<string> {
  const byName = new Map<string, Set<string>>();
  for (const { id, name } of people) {
    const key = nameKey(name);
    byName.set(key, (byName.get(key) ?? new Set()).add(id));
  }
  const found = [...byName].filter(([key, ids]) => ids.size > 1 || /[@(]/.test(key));
  return new Set(found.flatMap(([, ids]) => [...ids]));
}
