import type { BoxMark } from '@/lib/markdown/with-boxes';
import type { Claim } from '@/lib/model/claim';
import type { Status } from '@/lib/model/status';

/** An item with a box in its document, and what its run says of it. */
export interface BoxedItem {
  box: number | null;
  /** What its box says as it stands. */
  claimed: Claim;
  status: Status;
}

const MARKS: Record<Claim, BoxMark> = { open: ' ', done: 'x', not_applicable: '~' };

/**
 * The boxes of a document that say something else than its items' answers. A box can say done,
 * not applicable, or neither; how strong an answer is it can't say, so that whoever reads it again
 * takes it as claimed. A box that says it already stays as it is written, be it `[X]`.
 */
export const boxesToMark = (items: readonly BoxedItem[]): { box: number; mark: BoxMark }[] =>
  items.flatMap(({ box, claimed, status }) => {
    const says = claimFor(status);
    return box === null || says === claimed ? [] : [{ box, mark: MARKS[says] }];
  });

/** What a box says of an answer; nothing of what waits or needs work, which is not done. */
export const claimFor = (status: Status): Claim =>
  status === 'done' || status === 'not_applicable' ? status : 'open';
