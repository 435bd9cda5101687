import { isSettled, type Status } from '@/lib/model/status';
import { isStoodFor, type Strength, strengthGiven } from '@/lib/model/strength';
import { UNCONFIRMED } from './answered-facts';

/** Whether somebody has to look at an answer again once whoever can only claim changed its note or evidence. */
export const isToLookAgain = (status: Status, strength: Strength | null): boolean =>
  isSettled(status) && isStoodFor(strength);

/**
 * What becomes of such an answer: it stays whose it was, but is a claim until somebody confirms it.
 * What a machine attached before says nothing of what was changed since.
 */
export const TO_LOOK_AGAIN = { ...UNCONFIRMED, strength: strengthGiven({ claims: true }) } as const;
