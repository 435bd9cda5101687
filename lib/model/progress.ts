import { STAGES, type Stage } from './stage';
import {
  isSettled,
  SETTLED,
  STATUS_RULES,
  STATUSES,
  STATUSES_IN_PLACE,
  type Status,
} from './status';

/** What is settled, but does not count yet: nobody confirmed it, or what its stage asks for is missing. */
export const TO_CONFIRM = {
  word: 'To confirm',
  counted: 'to confirm',
  field: 'toConfirm',
  tone: 'claim',
} as const;

/** What an item is counted as: by its status, as far as that counts. */
export type CountedAs = Status | 'to_confirm';

export const countedAs = ({ status, counts }: { status: Status; counts: boolean }): CountedAs =>
  isSettled(status) && !counts ? 'to_confirm' : status;

/** How each is called, counted and coloured. */
export const countedRules = (as: CountedAs) =>
  as === 'to_confirm' ? TO_CONFIRM : STATUS_RULES[as];

/** All of them, as bars and tables have them: what does not count yet stands behind what is settled. */
export const COUNTED_IN_PLACE: readonly CountedAs[] = [
  ...STATUSES_IN_PLACE.filter(isSettled),
  'to_confirm',
  ...STATUSES_IN_PLACE.filter((status) => !isSettled(status)),
];

/** A value for each of them. */
export const forCounted = <T>(of: (as: CountedAs) => T): Record<CountedAs, T> =>
  Object.fromEntries(COUNTED_IN_PLACE.map((as) => [as, of(as)])) as Record<CountedAs, T>;

/** How many items stand where: a number for each status, by its `field`; `toConfirm` are in none of those. */
export type Progress = { total: number; toConfirm: number } & Record<
  (typeof STATUS_RULES)[keyof typeof STATUS_RULES]['field'],
  number
>;

/** How many items of a progress are settled, and count. */
export const settledOf = (progress: Omit<Progress, 'total'>): number =>
  SETTLED.reduce((sum, status) => sum + progress[STATUS_RULES[status].field], 0);

/** Adds up counts of items by status and whether they count. */
export function progressOf(
  counts: Iterable<{ status: Status; counts: boolean; items: number }>,
): Progress {
  const none = STATUSES.map((status) => [STATUS_RULES[status].field, 0]);
  const progress: Progress = { total: 0, toConfirm: 0, ...Object.fromEntries(none) };
  for (const { items, ...one } of counts) {
    progress[countedRules(countedAs(one)).field] += items;
    progress.total += items;
  }
  return progress;
}

/** Adds up counts for each stage that has any, in the stages' order. */
export function progressByStage(
  counts: { stage: Stage; status: Status; counts: boolean; items: number }[],
) {
  return STAGES.flatMap((stage) => {
    const of = counts.filter((count) => count.stage === stage);
    return of.length > 0 ? [{ stage, ...progressOf(of) }] : [];
  });
}
