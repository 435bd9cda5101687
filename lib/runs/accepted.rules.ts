import { hasSecond, type Strength } from '@/lib/model/strength';

/** Who stands behind an answer; `T` is how moments are said. */
interface Support<T> {
  answeredBy: string | null;
  answeredAt: T | null;
  strength: Strength | null;
  confirmedBy: string | null;
  confirmedAt: T | null;
}

/**
 * An answer that a review accepts as it is. Who decided so stands behind it, unless somebody else
 * than who answered does already: only another counts as a second person.
 */
export function acceptedIn<T, A extends Support<T>>(
  was: A,
  decided: { by: string | null; at: T },
): A {
  const isKnown = was.confirmedBy !== null && hasSecond(was);
  const next = isKnown ? was : supportedIn<T, A>(was, decided);
  return { ...next, strength: 'accepted' };
}

/**
 * An answer that one more person stands behind. Nobody has answered what a document claims: whoever
 * stood behind it first has, as soon as another does too.
 */
export function supportedIn<T, A extends Support<T>>(
  was: A,
  { by, at }: { by: string | null; at: T },
): A {
  const { answeredBy, confirmedBy, confirmedAt } = was;
  const isSecond = answeredBy === null && confirmedBy !== null && confirmedBy !== by;
  const first = isSecond ? { answeredBy: confirmedBy, answeredAt: confirmedAt } : {};
  return { ...was, ...first, confirmedBy: by, confirmedAt: at };
}
