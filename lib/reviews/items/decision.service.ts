import type { ActionService } from '@/lib/actions/action.service';
import { AppError, invalid } from '@/lib/api/app-error';
import type { Authorized } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import type { Person } from '@/lib/model/actor';
import type { AnswerFields } from '@/lib/model/answer.types';
import type { Decision, Majority } from '@/lib/model/review.types';
import { hasSecond, strengthGiven } from '@/lib/model/strength';
import { mayBeAssigned } from '@/lib/projects/member.repo';
import {
  answerInReview,
  authorizeReview,
  authorizeReviewItem,
  type ReviewInProject,
  requireFacilitator,
  requireInPerson,
  requirePhase,
} from '@/lib/reviews/review.access';
import { answerDifference, changeAnswer, isRefusal } from '@/lib/runs/answer.reducer';
import { type ItemRow, writeAnswer } from '@/lib/runs/item.repo';
import type { ItemPlace } from '@/lib/runs/run.access';
import { countsNow, ruleOfRun } from '@/lib/runs/stage-rule.repo';
import { whoAnswered } from '@/lib/runs/who-answered';
import type { WatchSignOffs } from '@/lib/signed-runs/sign-off-watch';
import { keepWaiver } from '@/lib/waived-items/keep-waiver';
import { acceptedAs } from './accepting.rules';
import { unanimous } from './agenda.rules';
import { changedAfterVotes } from './changed-after-votes.repo';
import { outvoted } from './majority.rules';
import {
  findReviewItem,
  itemsOfReview,
  type ReviewItemWithAnswer,
  updateReviewItem,
} from './review-item.repo';
import { newestTally, noVotes, tallies } from './vote.repo';
import { changedMeanwhile, type VotingService, whereOf } from './voting.service';

export interface NewDecision {
  decision: Decision;
  reason: string | null;
  action: { text?: string | undefined; ownerId: string | null; dueOn: string | null } | null;
  version: number;
  answerVersion?: number | undefined;
  mutationId?: string | undefined;
}

export type DecisionService = ReturnType<typeof createDecisionService>;

/** What a review decides, and what that does to answers. Each decision is one event. */
export function createDecisionService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  voting: VotingService;
  actions: ActionService;
  watchSignOffs: WatchSignOffs;
}) {
  const { db, clock, events, voting, actions, watchSignOffs } = deps;

  return { decide, acceptTogether };

  /**
   * Decides on an item, or decides anew. Needs work reopens it, with an action for its owner.
   * @throws VALIDATION_ERROR without a reason, unless accepted as most voted
   * @throws CONFLICT when the review item or its answer is not as it was seen
   */
  async function decide(actor: Person, id: string, input: NewDecision): Promise<void> {
    await db.transaction(async (tx) => {
      const review = await authorizeReviewItem(tx, actor, id, 'write');
      requireFacilitator(actor, review);
      requireInPerson(actor);
      requirePhase(review, 'discussing');
      const { mutationId } = input;
      if (!(await isFirst(tx, actor, clock.now(), mutationId, ['decide', id, input]))) return;
      const one = (await findReviewItem(tx, id)) as ReviewItemWithAnswer;
      if (one.version !== input.version) throw changedMeanwhile(one);
      if (input.answerVersion !== undefined && input.answerVersion !== one.item.version) {
        throw new AppError('CONFLICT', 'The answer was changed meanwhile. Look at it again.', [
          { field: 'answerVersion', message: `is not ${one.item.version}, the present one` },
        ]);
      }
      await watchSignOffs(tx, actor, review, [one.runId], () =>
        carryOut(tx, actor, review, one, input),
      );
    });
  }

  /**
   * Accepts in one step what everybody passed. What was changed after somebody's vote is left for a
   * decision of its own: nobody passed it as it is.
   * @throws CONFLICT when one of the items is not unanimous or was decided on already, and when
   *   nothing is left to be accepted so
   */
  async function acceptTogether(actor: Person, id: string, reviewItemIds: string[]): Promise<void> {
    await db.transaction(async (tx) => {
      const review = await authorizeReview(tx, actor, id, 'write');
      requireFacilitator(actor, review);
      requireInPerson(actor);
      requirePhase(review, 'discussing');
      const items = new Map((await itemsOfReview(tx, id)).map((one) => [one.id, one]));
      const found = await tallies(tx, id);
      const left = reviewItemIds.flatMap((wanted, at) => {
        const one = items.get(wanted);
        const field = `reviewItemIds.${at}`;
        if (!one) throw invalid(field, 'This item is not one of the review’s.');
        if (one.decision === 'accepted') return [];
        if (one.decision !== null || unanimous(found.get(wanted) ?? noVotes()) !== 'pass') {
          throw new AppError('CONFLICT', `“${one.item.text}” was not passed by everybody.`, [
            { field, message: 'was not passed by everybody, or is decided already' },
          ]);
        }
        items.delete(wanted);
        return one;
      });
      const changed = await changedAfterVotes(tx, id, left);
      const [other] = left.filter(({ itemId }) => changed.has(itemId));
      const passed = left.filter(({ itemId }) => !changed.has(itemId));
      if (other && passed.length === 0) throw changedSinceVotes(other, reviewItemIds);
      const runIds = passed.map(({ runId }) => runId);
      const accepted = { decision: 'accepted', reason: null, action: null } as const;
      await watchSignOffs(tx, actor, review, runIds, async () => {
        for (const one of passed) await carryOut(tx, actor, review, one, accepted);
      });
    });
  }

  async function carryOut(
    tx: Tx,
    actor: Person,
    review: Authorized<ReviewInProject>,
    one: ReviewItemWithAnswer,
    input: Omit<NewDecision, 'version'>,
  ): Promise<void> {
    const { decision, mutationId } = input;
    const reason = input.reason?.trim() ? input.reason : null;
    if (decision !== 'accepted' && reason === null)
      throw invalid('reason', REASON_NEEDED[decision]);
    const against = outvoted(decision, await newestTally(tx, one.id), one.item.status);
    if (against && reason === null) throw invalid('reason', outvotedWords(against));
    const wants = decision === 'needs_work' ? input.action : null;
    if (wants?.ownerId) {
      const project = { id: review.projectId, access: review.projectAccess };
      if (!(await mayBeAssigned(tx, project, wants.ownerId)))
        throw invalid('action.ownerId', 'This person is not in the project.');
    }
    if (!one.revealed) await voting.show(tx, actor, review, one);
    const place = answerInReview(review, one);
    const answer = await answerTo(tx, actor, place, one.item, decision, reason, wants);
    const wanted = wants && { ...wants, reason };
    const action = await actions.replace(tx, actor, place, review.id, wanted);
    const now = clock.now();
    const decidedVersion = answer?.version ?? one.item.version;
    const version = await updateReviewItem(tx, review, one.id, {
      decision,
      reason,
      decidedBy: actor.id,
      decidedAt: now,
      decidedVersion,
      updatedAt: now,
    });
    await events.append(tx, actor, review, {
      ...whereOf(one),
      type: 'review.decided',
      ...(mutationId ? { mutationId } : {}),
      data: {
        reviewItemId: one.id,
        text: one.item.text,
        decision,
        reason,
        version,
        answer,
        decidedVersion,
        action,
        ...(against ? { against } : {}),
      },
    });
  }

  /** What a decision makes of an answer, which a review then stands behind; nothing when it stays as it is. */
  async function answerTo(
    tx: Tx,
    actor: Person,
    place: Authorized<ItemPlace>,
    item: ItemRow,
    decision: Decision,
    reason: string | null,
    wants: NewDecision['action'],
  ) {
    const { version } = item;
    const fieldsFor: Record<Decision, Partial<AnswerFields>> = {
      accepted: { status: acceptedAs(item.status) },
      needs_work: {
        status: 'needs_work',
        justification: reason,
        ...(wants?.ownerId ? { assigneeId: wants.ownerId } : {}),
        ...(wants?.dueOn ? { dueOn: wants.dueOn } : {}),
      },
      not_applicable: { status: 'not_applicable', justification: reason },
      deferred: {},
    };
    const next = changeAnswer(item, { ...fieldsFor[decision], version });
    if (isRefusal(next))
      throw invalid(next.field === 'justification' ? 'reason' : next.field, next.message);
    const { before, after } = answerDifference(item, next);
    const isSame = Object.keys(after).length === 0;
    const stands = item.strength === ACCEPTED && (hasSecond(item) || item.confirmedBy === actor.id);
    if (isSame && (decision === 'deferred' || stands)) return null;
    const now = clock.now();
    const waiver = await keepWaiver(tx, place, { itemId: item.id, was: item, next, at: now });
    const made = { itemId: item.id, after, status: next.status, at: now, accepts: true } as const;
    const given = { ...next, ...(await whoAnswered(tx, actor, item, made)) };
    given.counts = await countsNow(tx, item.id, given, await ruleOfRun(tx, item.runId));
    await writeAnswer(tx, place, given, now);
    return { before, after, version: next.version, ...(waiver ? { waiver } : {}) };
  }
}

/** What a review makes of an answer that it stands behind. */
const ACCEPTED = strengthGiven({ claims: false, accepts: true });

/** Why accepting takes a reason here: the minutes have to say why it went against most. */
export const outvotedWords = ({ vote, count, of }: Majority) =>
  `${count} of ${of} voted “${vote === 'needs_work' ? 'needs work' : 'not applicable'}”. Say why it is accepted all the same.`;

const changedSinceVotes = ({ id, item }: ReviewItemWithAnswer, asked: readonly string[]) =>
  new AppError('CONFLICT', `“${item.text}” was changed after the votes. Look at it, and decide.`, [
    { field: `reviewItemIds.${asked.indexOf(id)}`, message: 'was changed after the votes' },
  ]);

const REASON_NEEDED: Record<Exclude<Decision, 'accepted'>, string> = {
  needs_work: 'Say what needs work.',
  not_applicable: 'Say why it is not applicable.',
  deferred: 'Say why it is deferred.',
};
