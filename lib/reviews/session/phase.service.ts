import { AppError } from '@/lib/api/app-error';
import type { Authorized } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import type { Person } from '@/lib/model/actor';
import type { Phase } from '@/lib/model/review.types';
import { isSettled } from '@/lib/model/status';
import { agendaOf } from '@/lib/reviews/items/agenda.rules';
import { changesSince } from '@/lib/reviews/items/changes-since.repo';
import { outvotedIn } from '@/lib/reviews/items/majority.rules';
import { itemsOfReview, type ReviewItemWithAnswer } from '@/lib/reviews/items/review-item.repo';
import { firstTallies, newestTally, noVotes } from '@/lib/reviews/items/vote.repo';
import type { VotingService } from '@/lib/reviews/items/voting.service';
import { participantsOf } from '@/lib/reviews/participant.repo';
import {
  answerInReview,
  authorizeReview,
  type ReviewInProject,
  requireFacilitator,
} from '@/lib/reviews/review.access';
import { updateReview } from '@/lib/reviews/review.repo';
import type { ReviewService } from '@/lib/reviews/review.service';
import { answerDifference, changeAnswer, isRefusal } from '@/lib/runs/answer.reducer';
import { NOBODY } from '@/lib/runs/answered-facts';
import { type ItemRow, writeAnswer } from '@/lib/runs/item.repo';
import type { WatchSignOffs } from '@/lib/signed-runs/sign-off-watch';
import type { PreparationService } from './preparation.service';

const NEXT: Record<Phase, Phase[]> = {
  lobby: ['judging'],
  judging: ['discussing', 'lobby'],
  discussing: ['closed', 'judging'],
  closed: [],
};

export type PhaseService = ReturnType<typeof createPhaseService>;

/** How a review goes from its lobby to its end. */
export function createPhaseService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  reviews: ReviewService;
  preparation: PreparationService;
  voting: VotingService;
  watchSignOffs: WatchSignOffs;
}) {
  const { db, clock, events, reviews, preparation, voting, watchSignOffs } = deps;

  /**
   * Takes a review from one phase to another. Of two such clicks at once the second finds it done.
   * @throws CONFLICT when it is in neither phase, or there is no way from one to the other
   */
  return async function changePhase(actor: Person, id: string, step: { from: Phase; to: Phase }) {
    await db.transaction(async (tx) => {
      const review = await authorizeReview(tx, actor, id, 'write');
      requireFacilitator(actor, review);
      if (review.phase === step.to) return;
      if (review.phase !== step.from || !NEXT[step.from].includes(step.to)) {
        throw new AppError(
          'CONFLICT',
          `The review is ${PHASE_WORD[review.phase]}; it can’t go to “${step.to}” from there.`,
          [{ field: 'from', message: `is ${step.from}, but the review is ${review.phase}` }],
        );
      }
      await turn(tx, actor, review, step.to);
    });
    return reviews.get(actor, id);
  };

  async function turn(
    tx: Tx,
    actor: Person,
    review: Authorized<ReviewInProject>,
    to: Phase,
  ): Promise<void> {
    const now = clock.now();
    const { id, phase: from, name } = review;
    const items = await itemsOfReview(tx, id);
    const begins = from === 'lobby' && to === 'judging';
    if (begins && review.previousId) {
      const { previousId } = review;
      const runIds = items.map(({ runId }) => runId);
      await watchSignOffs(tx, actor, review, runIds, () =>
        reopen(tx, actor, review, previousId, items),
      );
    }
    const closes = to === 'closed' ? await close(tx, actor, review, items) : {};
    const agenda = to === 'discussing' ? await agendaFor(tx, id, items) : undefined;
    await updateReview(tx, review, {
      phase: to,
      spotlightId: null,
      timerEndsAt: null,
      updatedAt: now,
      ...(begins ? { startedAt: review.startedAt ?? now } : {}),
      ...(to === 'closed' ? { closedAt: now } : {}),
    });
    await events.append(tx, actor, review, {
      type: 'review.phased',
      reviewId: id,
      data: { from, to, name, ...(agenda ? { agenda } : {}), ...closes },
    });
  }

  /** Opens settled answers again, so that they are done anew and not waved through. */
  async function reopen(
    tx: Tx,
    actor: Person,
    review: Authorized<ReviewInProject>,
    previousId: string,
    items: ReviewItemWithAnswer[],
  ): Promise<void> {
    if (review.reopens === 'nothing') return;
    const accepted = new Set(
      (await itemsOfReview(tx, previousId))
        .filter((one) => one.decision === 'accepted')
        .map((one) => one.itemId),
    );
    const returns = ({ id, status }: ItemRow) =>
      review.reopens === 'all' ? isSettled(status) : status === 'done' && accepted.has(id);
    for (const one of items) {
      const { item } = one;
      if (!returns(item)) continue;
      const next = changeAnswer(item, { status: 'open', version: item.version });
      if (isRefusal(next)) continue;
      const opened = { ...next, ...NOBODY, counts: false };
      await writeAnswer(tx, answerInReview(review, one), opened, clock.now());
      await events.append(tx, actor, review, {
        type: 'item.answered',
        runId: item.runId,
        itemId: item.id,
        reviewId: review.id,
        data: { text: item.text, ...answerDifference(item, next), version: next.version },
      });
    }
  }

  /** What nobody decided is named, never dropped; votes that were not shown yet are. */
  async function close(
    tx: Tx,
    actor: Person,
    review: Authorized<ReviewInProject>,
    items: ReviewItemWithAnswer[],
  ) {
    await requireReasons(tx, items);
    for (const one of items) if (!one.revealed) await voting.show(tx, actor, review, one);
    const carriedOver = items.filter(({ decision }) => decision === null).map(({ id }) => id);
    if (review.repeats === 'never') return { carriedOver };
    const people = (await participantsOf(tx, review.id)).flatMap(({ personId }) => personId ?? []);
    const nextId = await preparation.repeat(tx, actor, review, people);
    return nextId === null ? { carriedOver } : { carriedOver, nextId };
  }

  /** A vote after a decision may go against it: then it takes a reason, as it does before. */
  async function requireReasons(tx: Tx, items: ReviewItemWithAnswer[]): Promise<void> {
    const decided = items.filter(({ decision, reason }) => decision !== null && reason === null);
    const since = await changesSince(tx, decided);
    const left: ReviewItemWithAnswer[] = [];
    for (const one of decided.filter(({ round }) => round > 1)) {
      const changedSince = since.answers.has(one.itemId);
      if (outvotedIn({ ...one, changedSince }, await newestTally(tx, one.id))) left.push(one);
    }
    if (left.length === 0) return;
    const more = left.length > 1 ? ` and ${left.length - 1} more` : '';
    throw new AppError(
      'CONFLICT',
      `“${left[0]?.item.text}”${more} was accepted, and then most voted against it. Decide again, with a reason.`,
      left.map(({ id, item }) => ({
        field: `items.${id}`,
        message: `“${item.text}” needs a reason`,
      })),
    );
  }

  async function agendaFor(tx: Tx, id: string, items: ReviewItemWithAnswer[]) {
    const found = await firstTallies(tx, id);
    const judged = items.map(({ id, position }) => ({
      id,
      position,
      tally: found.get(id) ?? noVotes(),
    }));
    const tallyOf = new Map(judged.map(({ id, tally }) => [id, tally]));
    return agendaOf(judged).map((reviewItemId) => ({
      reviewItemId,
      tally: tallyOf.get(reviewItemId) ?? noVotes(),
    }));
  }
}

const PHASE_WORD: Record<Phase, string> = {
  lobby: 'in its lobby',
  judging: 'being judged',
  discussing: 'being discussed',
  closed: 'closed',
};
