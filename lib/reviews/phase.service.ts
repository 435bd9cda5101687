import { AppError } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import type { Person } from '@/lib/people/actor';
import { answerDifference, changeAnswer, isRefusal } from '@/lib/runs/answer.reducer';
import { NOBODY } from '@/lib/runs/answered.reducer';
import { type ItemRow, writeAnswer } from '@/lib/runs/item.repo';
import { agendaOf } from './agenda.reducer';
import { outvotedIn } from './majority.reducer';
import { participantsOf } from './participant.repo';
import type { PreparationService } from './preparation.service';
import { authorizeReview, requireFacilitator } from './review.access';
import { type ReviewRow, updateReview } from './review.repo';
import type { ReviewService } from './review.service';
import type { Phase } from './review.types';
import { itemsOfReview, type ReviewItemWithAnswer } from './review-item.repo';
import type { WatchSignOffs } from './sign-off-watch';
import { firstTallies, newestTally, noVotes } from './vote.repo';
import type { VotingService } from './voting.service';

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

  async function turn(tx: Tx, actor: Person, review: ReviewRow, to: Phase): Promise<void> {
    const now = clock.now();
    const { id, phase: from, name, projectId } = review;
    const items = await itemsOfReview(tx, id);
    const begins = from === 'lobby' && to === 'judging';
    if (begins && review.previousId) {
      const { previousId } = review;
      const runIds = items.map(({ runId }) => runId);
      await watchSignOffs(tx, actor, { projectId, runIds }, () =>
        reopen(tx, actor, review, previousId, items),
      );
    }
    const closes = to === 'closed' ? await close(tx, actor, review, items) : {};
    const agenda = to === 'discussing' ? await agendaFor(tx, id, items) : undefined;
    await updateReview(tx, id, {
      phase: to,
      spotlightId: null,
      timerEndsAt: null,
      updatedAt: now,
      ...(begins ? { startedAt: review.startedAt ?? now } : {}),
      ...(to === 'closed' ? { closedAt: now } : {}),
    });
    await events.append(tx, actor, {
      projectId,
      type: 'review.phased',
      reviewId: id,
      data: { from, to, name, ...(agenda ? { agenda } : {}), ...closes },
    });
  }

  /** Opens settled answers again, so that they are done anew and not waved through. */
  async function reopen(
    tx: Tx,
    actor: Person,
    review: ReviewRow,
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
      review.reopens === 'all'
        ? status === 'done' || status === 'not_applicable'
        : status === 'done' && accepted.has(id);
    for (const { item } of items) {
      if (!returns(item)) continue;
      const next = changeAnswer(item, { status: 'open', version: item.version });
      if (isRefusal(next)) continue;
      await writeAnswer(tx, item.id, { ...next, ...NOBODY }, clock.now());
      await events.append(tx, actor, {
        projectId: review.projectId,
        type: 'item.answered',
        runId: item.runId,
        itemId: item.id,
        reviewId: review.id,
        data: { text: item.text, ...answerDifference(item, next), version: next.version },
      });
    }
  }

  /** What nobody decided is named, never dropped; votes that were not shown yet are. */
  async function close(tx: Tx, actor: Person, review: ReviewRow, items: ReviewItemWithAnswer[]) {
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
    const left: ReviewItemWithAnswer[] = [];
    for (const one of decided.filter(({ round }) => round > 1)) {
      if (outvotedIn(one, await newestTally(tx, one.id))) left.push(one);
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
