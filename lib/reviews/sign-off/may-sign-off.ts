import { AppError } from '@/lib/api/app-error';
import type { Query, Tx } from '@/lib/db/connection';
import { lastEvent } from '@/lib/events/event.repo';
import type { Person } from '@/lib/model/actor';
import { countedAs, TO_CONFIRM } from '@/lib/model/progress';
import { isPutOff, SETTLED_WORDS, STATUS_RULES } from '@/lib/model/status';
import { newestDecisions } from '@/lib/reviews/items/review-item.repo';
import { acceptedOf } from '@/lib/reviews/items/scope';
import { type ItemRow, itemsOfRuns } from '@/lib/runs/item.repo';
import { ownAnswerIn } from '@/lib/signed-runs/own-answer.repo';
import { answerEvents } from '@/lib/signed-runs/sign-off.repo';
import type { Standing } from '@/lib/signed-runs/sign-off-standing';
import { changesAfter, type SignedChange } from '@/lib/signed-runs/signed-change.reducer';

/** Items named one by one in a refusal; the sentence says how many there are. */
const NAMED = 50;

/**
 * Nobody has seen what has not happened: whoever names an event to come would sign unseen whatever
 * it will be.
 * @throws VALIDATION_ERROR when the project's history does not go as far as `seq`
 */
export async function requireHappened(q: Query, projectId: string, seq: number): Promise<void> {
  const head = await lastEvent(q, projectId);
  if (seq <= (head?.seq ?? 0)) return;
  throw new AppError('VALIDATION_ERROR', 'The history does not go that far. Look again.', [
    { field: 'seq', message: `must be at most ${head?.seq ?? 0}` },
  ]);
}

/**
 * What is to be signed must be what was seen. What was changed and put back is.
 * @throws CONFLICT when an answer or its evidence is not as it was at `seq`
 */
export async function requireUnchanged(tx: Tx, runIds: string[], seq: number): Promise<void> {
  const none: readonly SignedChange[] = [];
  const changes = (await answerEvents(tx, runIds, seq)).reduce(changesAfter, none);
  if (changes.length === 0) return;
  throw new AppError('CONFLICT', 'Answers were changed since you looked. Look again.', [
    { field: 'seq', message: 'is older than the newest change of an answer' },
  ]);
}

/**
 * A review signs what reviews accepted, and only what counts; of a waived item that it waits. A run
 * that is as it was when somebody signed it in a review was accepted so, also if it was changed and
 * put back meanwhile.
 * @throws CONFLICT when an item of a run is not accepted as it stands, or lacks what its stage asks for
 */
export async function requireAccepted(
  tx: Tx,
  projectId: string,
  runIds: string[],
  standing: readonly Standing[],
): Promise<void> {
  const decided = await newestDecisions(tx, projectId);
  const items = await itemsOfRuns(tx, runIds);
  const accepted = await acceptedOf(tx, items, decided);
  for (const [at, runId] of runIds.entries()) {
    const asSigned = standing.some((one) => one.runId === runId && one.reviewId && !one.stale);
    const left = items.filter(
      (item) =>
        item.runId === runId &&
        !((item.counts || isPutOff(item.status)) && (asSigned || accepted.has(item.id))),
    );
    if (left.length === 0) continue;
    const undecided = left.filter(({ id }) => !asSigned && !accepted.has(id));
    const [which, why, rest] =
      undecided.length > 0
        ? [undecided, 'not accepted as it stands', 'not accepted']
        : [
            left,
            'accepted, but does not count yet: see what its stage asks for',
            'not counted yet',
          ];
    const many = `${which.length} ${which.length === 1 ? 'item that is' : 'items that are'}`;
    const more = which.length > 1 ? ` and ${which.length - 1} more` : '';
    throw new AppError(
      'CONFLICT',
      `The run can’t be signed off: “${which[0]?.text}”${more} is ${why}.`,
      [{ field: `runIds.${at}`, message: `has ${many} ${rest}` }],
    );
  }
}

/**
 * A run on its own is signed when nothing in it is left to do now: what is answered has to
 * count too. What is waived is not done, and
 * the signature says so: it is of a state in which the item is waived.
 * @throws CONFLICT naming the items that are not settled
 */
export async function requireSettled(tx: Tx, runId: string): Promise<void> {
  const left = (await itemsOfRuns(tx, [runId])).filter(
    ({ counts, status }) => !counts && !isPutOff(status),
  );
  if (left.length === 0) return;
  const [first] = left;
  const which =
    left.length === 1
      ? `“${first?.text}” is not settled`
      : `“${first?.text}” and ${left.length - 1} more are not settled`;
  throw new AppError(
    'CONFLICT',
    `${which}. A run can be signed off when every item is ${SETTLED_WORDS} and confirmed as its stage asks, or waived.`,
    left.slice(0, NAMED).map((item) => ({ field: `items.${item.id}`, message: whyNot(item) })),
  );
}

function whyNot(item: ItemRow): string {
  const as = countedAs(item);
  const predicate = as === 'to_confirm' ? `is ${TO_CONFIRM.counted}` : STATUS_RULES[as].predicate;
  return `“${item.text}” ${predicate}`;
}

/** @throws FORBIDDEN when the project keeps those who answered from signing off, and the signer did */
export async function requireApart(tx: Tx, actor: Person, runIds: string[]): Promise<void> {
  const own = await ownAnswerIn(tx, runIds, actor.id);
  if (!own) return;
  throw new AppError(
    'FORBIDDEN',
    `You answered “${own.text}”. In this project, whoever answered does not sign off: ask somebody else.`,
    [{ field: `items.${own.id}`, message: 'was answered by you' }],
  );
}
