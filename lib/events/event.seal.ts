import type { KeptName, SealedName } from '@/lib/model/event-names.types';
import { type Digest, hasSealed, type NamingFacts, namesIn, withValues } from './event.names';

/*
 * Names of people stay out of what an event's hash covers: in their place is a digest of the name
 * with a salt. The name and the salt are kept beside it, and both can go without the hash.
 */

/** What stands in a name's place where the hash is made. */
const sealed = (sha256: string) => ({ sealed: sha256 });

const digestOf = (digest: Digest, salt: string, value: string) => digest(`${salt}\n${value}`);

/**
 * An event as it is hashed and stored, and the names that it says.
 * @param salt gives 128 random bits or more, as text
 */
export function sealNames<F extends NamingFacts>(
  facts: F,
  salt: () => string,
  digest: Digest,
): { facts: F; names: KeptName[] | null } {
  const names = namesIn(facts).map((name) => ({ ...name, salt: salt() }));
  if (names.length === 0) return { facts, names: null };
  const values = names.map(({ at, salt, value }) => ({
    at,
    value: sealed(digestOf(digest, salt, value)),
  }));
  return { facts: withValues(facts, values), names };
}

/**
 * A stored event as people read it: with the names in their places, and how each was sealed. What
 * is beside it and names nobody, as only somebody's hand can leave it, is passed over: a check
 * misses the names then.
 */
export function unsealNames<F extends NamingFacts>(
  stored: F,
  names: readonly KeptName[] | null,
): { facts: F; names: SealedName[] | null } {
  if (!areNames(names)) return { facts: stored, names: null };
  return { facts: withValues(stored, names), names: names.map(shown) };
}

const areNames = (names: unknown): names is KeptName[] =>
  Array.isArray(names) &&
  names.every((one) => typeof one?.at === 'string' && typeof one.value === 'string');

const shown = ({ at, salt, sha256 = '' }: KeptName): SealedName =>
  salt === undefined ? { at, sha256 } : { at, salt };

/** Whether somebody's name was taken out of an event. */
export const isErased = (names: readonly SealedName[] | null | undefined): boolean =>
  (names ?? []).some((name) => !('salt' in name));

/**
 * An event as it was hashed, made from how people read it.
 * @param names how each name was sealed; only places where such an event says names count
 * @returns nothing when the names are not those of the event, or one of them is missing: a digest
 *   in a name's place would give the same hash
 */
export function sealAgain<F extends NamingFacts>(
  facts: F,
  names: readonly SealedName[] | null | undefined,
  digest: Digest,
): F | null {
  if (hasSealed(facts)) return null;
  if (!names) return facts;
  const said = new Map(namesIn(facts).map(({ at, value }) => [at, value]));
  const values = names.map((name) => {
    const value = said.get(name.at);
    if (value === undefined) return null;
    const sha256 = 'salt' in name ? digestOf(digest, name.salt, value) : name.sha256;
    return { at: name.at, value: sealed(sha256) };
  });
  return values.includes(null)
    ? null
    : withValues(facts, values as { at: string; value: object }[]);
}

/**
 * A stored event without the name of somebody, of whom another name is said instead.
 * @param ids all ids that the person goes by: their own, and those of their seats in reviews
 * @param instead what is said in place of a name, and of an email
 * @returns nothing when it does not name them; `rewritten` when the name was in what is hashed
 */
export function takeOut<F extends NamingFacts>(
  stored: F,
  names: readonly KeptName[] | null,
  ids: ReadonlySet<string>,
  instead: { name: string; email: string },
  digest: Digest,
): { facts: F; names: KeptName[] | null; rewritten: boolean } | null {
  const kept = areNames(names) ? names : null;
  const said = ({ at }: { at: string }) => (at.endsWith('.email') ? instead.email : instead.name);
  // What was written since says the other name already.
  const goes = (one: { at: string; of: string | null; value: string }) =>
    one.of !== null && ids.has(one.of) && one.value !== said(one);
  const hashed = namesIn(stored).filter(goes);
  if (hashed.length === 0 && !kept?.some(goes)) return null;
  const values = hashed.map((one) => ({ at: one.at, value: said(one) }));
  const without = ({ salt, ...name }: KeptName): KeptName => ({
    ...name,
    value: said(name),
    sha256: name.sha256 ?? digestOf(digest, salt ?? '', name.value),
  });
  return {
    facts: withValues(stored, values),
    names: kept?.map((name) => (goes(name) ? without(name) : name)) ?? null,
    rewritten: hashed.length > 0,
  };
}
