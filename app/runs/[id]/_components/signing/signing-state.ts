import { type SigningKind, signingKind } from '@/lib/model/signing-kind.rules';
import { newestOfEach } from '@/lib/reviews/sign-off/newest-sign-offs.rules';
import type { Signing } from './known-signing';

type SignOff = Signing['signOffs'][number];

/** How a run stands with its sign-offs. */
export interface SigningState {
  kind: SigningKind;
  /** The sign-offs that hold, the newest of each person. */
  valid: readonly SignOff[];
  /** Each person's sign-off that counts, the newest last. */
  all: readonly SignOff[];
  /** What changed since the newest sign-off: all that has to be looked at again. */
  changedItemIds: readonly string[];
}

/** Sums up who signed a run off, or nothing when nobody has. */
export function signingState({ signed, signOffs }: Signing): SigningState | null {
  const newest = signOffs.at(-1);
  const kind = signingKind(signOffs, signed);
  if (!newest || !kind) return null;
  const all = newestOfEach(signOffs);
  const valid = all.filter(({ stale }) => !stale);
  return {
    kind,
    valid,
    all,
    changedItemIds: valid.length > 0 ? [] : newest.changedItemIds,
  };
}

/** "Ada, Bo and Chidi" */
export function namesOf(people: readonly { personName: string }[]): string {
  return LIST.format(people.map(({ personName }) => personName));
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });
