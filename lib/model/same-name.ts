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

/** What stands in the place of an email behind the name of a project's own token. */
export const TOKEN_MARK = 'token';

/** A name with the email of whoever it belongs to, where that is told. */
export const withEmail = (name: string, email: string | null | undefined): string =>
  email ? `${name} (${email})` : name;

const told = new WeakMap<object, readonly unknown[]>();

/**
 * People by names that say who each is: with the email where the name alone does not. The same
 * list gives the same answer, so that screens may ask at every change.
 */
export function toldApart<P extends { id: string; name: string; email?: string | null }>(
  people: readonly P[],
): readonly P[] {
  const known = told.get(people) as readonly P[] | undefined;
  if (known) return known;
  const shared = unclear(people);
  const apart = people.map((one) =>
    shared.has(one.id) ? { ...one, name: withEmail(one.name, one.email) } : one,
  );
  told.set(people, apart);
  return apart;
}
