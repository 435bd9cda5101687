import { invalid } from '@/lib/api/app-error';
import { type Claim, claimedAnswer } from '@/lib/model/claim';
import type { RunClaims } from '@/lib/model/event.types';
import type { Status } from '@/lib/model/status';
import { strengthGiven } from '@/lib/model/strength';
import { type Answered, NOBODY } from './answered-facts';

/** What a document says of items, by their keys. */
export interface SaidClaims {
  done?: readonly string[] | undefined;
  notApplicable?: readonly string[] | undefined;
}

const CLAIM_OF = { done: 'done', notApplicable: 'not_applicable' } as const;

/**
 * What the document of a run says of each item: what whoever starts it hands over, or else what the
 * guide's own text says.
 * @throws VALIDATION_ERROR for a key that no item has, or that is named twice
 */
export function claimsOn(
  items: readonly { key: string }[],
  said: SaidClaims | undefined,
): (key: string, own: Claim) => Claim {
  if (!said) return (_, own) => own;
  const known = new Set(items.map(({ key }) => key));
  const claims = new Map<string, Claim>();
  for (const kind of ['done', 'notApplicable'] as const) {
    for (const [at, key] of (said[kind] ?? []).entries()) {
      const field = `claims.${kind}.${at}`;
      if (!known.has(key)) throw invalid(field, 'No item of this checklist has this key.');
      if (claims.has(key)) throw invalid(field, 'This item is named twice.');
      claims.set(key, CLAIM_OF[kind]);
    }
  }
  return (key) => claims.get(key) ?? 'open';
}

/** How an item begins: open, or as its document claims it, which is nobody's answer yet. */
export function beginning(
  claim: Claim,
  at: Date,
): Answered & { status: Claim; justification: string | null } {
  if (claim === 'open') return { ...claimedAnswer(claim), ...NOBODY };
  const strength = strengthGiven({ claims: true });
  return { ...claimedAnswer(claim), ...NOBODY, answeredAt: at, strength };
}

/** The same as the start of a run tells it; nothing where its document claims nothing. */
export function claimedIn(rows: readonly { id: string; status: Status }[]): { claims?: RunClaims } {
  const ids = (claim: Claim) => rows.filter(({ status }) => status === claim).map(({ id }) => id);
  const claims = { done: ids('done'), notApplicable: ids('not_applicable') };
  return claims.done.length + claims.notApplicable.length > 0 ? { claims } : {};
}

/** What a run's document claimed of an item. */
export function claimOn(claims: RunClaims | undefined, itemId: string): Claim {
  if (claims?.done.includes(itemId)) return 'done';
  return claims?.notApplicable.includes(itemId) ? 'not_applicable' : 'open';
}
