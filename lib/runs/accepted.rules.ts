import { hasSecond, type Strength } from '@/lib/model/strength';

/** Who stands behind an answer; `T` is how moments are said. */
interface Support<T> {
  answeredBy: string | null;
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
  const { confirmedBy, confirmedAt } = isKnown
    ? was
    : { confirmedBy: decided.by, confirmedAt: decided.at };
  return { ...was, strength: 'accepted', confirmedBy, confirmedAt };
}
