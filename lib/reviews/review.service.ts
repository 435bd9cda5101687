import { v7 as uuidv7 } from 'uuid';
import { AppError, idTaken, invalid } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Query, Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import { changedFields } from '@/lib/events/changed-fields';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import { STAGES, type Stage } from '@/lib/markdown/guide.types';
import type { Person } from '@/lib/people/actor';
import { authorizeProject } from '@/lib/projects/project.access';
import { mayBeAssigned } from '@/lib/projects/project.repo';
import { insertParticipant } from './participant.repo';
import { type Attendee, authorizeReview, requireFacilitator, requirePhase } from './review.access';
import {
  countReviews,
  findReview,
  insertReview,
  listReviewIds,
  type ReviewFacts,
  type ReviewRow,
  type ReviewState,
  reviewFacts,
  updateReview,
} from './review.repo';
import type { Reopens, Repeat } from './review.types';
import { insertReviewItems, itemsOfReview } from './review-item.repo';
import { type Scope, type ScopedItem, scopedItems } from './scope';

export interface ReviewSettings {
  name: string;
  scheduledOn: string | null;
  timeBox: number | null;
  quorum: number;
  blind: boolean;
  repeats: Repeat;
  reopens: Reopens;
}

export interface NewReview extends ReviewSettings {
  id?: string | undefined;
  facilitatorId?: string | undefined;
  personIds: string[];
  scope: Scope;
  previousId?: string | undefined;
  mutationId?: string | undefined;
}

export type ReviewEdit = { [K in keyof ReviewSettings]?: ReviewSettings[K] | undefined } & {
  version: number;
};

export type ReviewService = ReturnType<typeof createReviewService>;

/** Reviews: prepared, found, changed before they begin, removed. */
export function createReviewService(deps: { db: Database; clock: Clock; events: EventService }) {
  const { db, clock, events } = deps;

  return { list, get, prepare, repeat, countScope, change, remove };

  async function list(
    actor: Person,
    projectId: string,
    state: ReviewState,
    page: { limit: number; offset: number; descending: boolean },
  ) {
    const project = await authorizeProject(db.read, actor, projectId, 'read');
    const ids = await listReviewIds(db.read, project.id, state, page);
    const facts = await reviewFacts(db.read, ids);
    return {
      items: ids.flatMap((id) => facts.get(id) ?? []).map(shapeReview),
      total: await countReviews(db.read, project.id, state),
    };
  }

  async function get(actor: Attendee, id: string) {
    await authorizeReview(db.read, actor, id, 'read');
    return present(db.read, id);
  }

  /** How much a review of this scope would be about. */
  async function countScope(actor: Person, projectId: string, scope: Scope) {
    const project = await authorizeProject(db.read, actor, projectId, 'read');
    const found = await scopedItems(db.read, project.id, scope);
    return {
      itemCount: found.length,
      runCount: new Set(found.map(({ item }) => item.runId)).size,
    };
  }

  /**
   * Prepares a review and invites its people, all or nothing. What the previous review left
   * undecided or deferred comes first. A repeat gives the review that the first request made.
   * @throws VALIDATION_ERROR when there is nothing to review, or a person is not of the project
   */
  async function prepare(actor: Person, projectId: string, input: NewReview) {
    const { id = uuidv7(), mutationId = input.id } = input;
    await db.transaction(async (tx) => {
      const project = await authorizeProject(tx, actor, projectId, 'write');
      const now = clock.now();
      const request = ['review.prepare', projectId, { ...input, id }];
      if (!(await isFirst(tx, actor, now, mutationId, request))) return;
      if (await findReview(tx, id)) throw idTaken();
      const facilitatorId = input.facilitatorId ?? actor.id;
      for (const personId of [facilitatorId, ...input.personIds]) {
        if (await mayBeAssigned(tx, project, personId)) continue;
        const field = personId === facilitatorId ? 'facilitatorId' : 'personIds';
        throw invalid(field, 'This person is not in the project.');
      }
      const left = input.previousId ? await leftBy(tx, projectId, input.previousId) : [];
      const carried = new Set(left.map(({ item }) => item.id));
      const scoped = await scopedItems(tx, projectId, input.scope);
      const items = [...left, ...scoped.filter(({ item }) => !carried.has(item.id))];
      if (items.length === 0) throw invalid('scope', 'There is nothing to review in this scope.');
      await make(tx, actor, {
        ...input,
        id,
        projectId,
        facilitatorId,
        mutationId,
        items: inWorkflowOrder(items).map((one) => ({ ...one, carried: carried.has(one.item.id) })),
      });
    });
    return get(actor, id);
  }

  /** Prepares the next of a repeated review in the caller's transaction: the same, one period on. */
  async function repeat(tx: Tx, actor: Person, last: ReviewRow, personIds: string[]) {
    const id = uuidv7();
    const items = await itemsOfReview(tx, last.id);
    const isLeft = (decision: string | null) => decision === null || decision === 'deferred';
    await make(tx, actor, {
      ...last,
      id,
      scheduledOn: nextDay(last.scheduledOn ?? dayOf(clock.now()), last.repeats),
      personIds,
      previousId: last.id,
      items: items.map(({ item, decision }) => ({ item, carried: isLeft(decision) })),
    });
    return id;
  }

  async function make(
    tx: Tx,
    actor: Person,
    input: Omit<NewReview, 'scope'> & {
      id: string;
      projectId: string;
      facilitatorId: string;
      previousId?: string | null | undefined;
      items: { item: ScopedItem['item']; carried: boolean }[];
    },
  ): Promise<void> {
    const now = clock.now();
    const { id, projectId, facilitatorId, items, mutationId } = input;
    const moments = { createdAt: now, updatedAt: now };
    await insertReview(tx, {
      id,
      projectId,
      name: input.name,
      phase: 'lobby',
      facilitatorId,
      scheduledOn: input.scheduledOn,
      timeBox: input.timeBox,
      quorum: input.quorum,
      blind: input.blind,
      repeats: input.repeats,
      reopens: input.reopens,
      previousId: input.previousId ?? null,
      guestTokenHash: null,
      spotlightId: null,
      timerEndsAt: null,
      version: 1,
      createdBy: actor.id,
      startedAt: null,
      closedAt: null,
      deletedAt: null,
      ...moments,
    });
    await insertReviewItems(
      tx,
      items.map(({ item, carried }, position) => ({
        id: uuidv7(),
        reviewId: id,
        itemId: item.id,
        runId: item.runId,
        position,
        carriedOver: carried,
        round: 1,
        revealed: false,
        note: null,
        decision: null,
        reason: null,
        decidedBy: null,
        decidedAt: null,
        decidedVersion: null,
        version: 1,
        ...moments,
      })),
    );
    for (const personId of new Set([facilitatorId, ...input.personIds])) {
      await insertParticipant(tx, {
        id: uuidv7(),
        reviewId: id,
        personId,
        guestName: null,
        guestSessionHash: null,
        ready: false,
        joinedAt: null,
        removedAt: null,
        ...moments,
      });
    }
    await events.append(tx, actor, {
      projectId,
      type: 'review.prepared',
      reviewId: id,
      ...(mutationId ? { mutationId } : {}),
      data: { name: input.name, itemCount: items.length, facilitatorId, blind: input.blind },
    });
  }

  /**
   * Changes the settings, before judging begins; the name, date, time box and quorum until it closes.
   * @throws CONFLICT when somebody else changed it meanwhile
   */
  async function change(actor: Person, id: string, { version, ...fields }: ReviewEdit) {
    await db.transaction(async (tx) => {
      const review = await authorizeReview(tx, actor, id, 'write');
      requireFacilitator(actor, review);
      requirePhase(review, 'lobby', 'judging', 'discussing');
      if (fields.blind !== undefined && fields.blind !== review.blind)
        requirePhase(review, 'lobby');
      if (review.version !== version) throw await stale(tx, id);
      const { before, after } = changedFields(review, fields);
      if (Object.keys(after).length === 0) return;
      await updateReview(tx, id, { ...after, updatedAt: clock.now() });
      await events.append(tx, actor, {
        projectId: review.projectId,
        type: 'review.changed',
        reviewId: id,
        data: { before, after },
      });
    });
    return get(actor, id);
  }

  /** Takes a review away that has not closed: what it decided on answers stays as it is. */
  async function remove(actor: Person, id: string): Promise<void> {
    await db.transaction(async (tx) => {
      const review = await authorizeReview(tx, actor, id, 'write');
      requireFacilitator(actor, review);
      requirePhase(review, 'lobby');
      const now = clock.now();
      await updateReview(tx, id, { deletedAt: now, updatedAt: now });
      await events.append(tx, actor, {
        projectId: review.projectId,
        type: 'review.removed',
        reviewId: id,
        data: { name: review.name },
      });
    });
  }

  async function stale(tx: Tx, id: string): Promise<AppError> {
    const details = [{ field: 'version', message: 'is not the present one' }];
    const current = await present(tx, id);
    return new AppError('CONFLICT', 'Somebody changed this review meanwhile.', details, current);
  }

  async function leftBy(tx: Tx, projectId: string, previousId: string) {
    const previous = await findReview(tx, previousId);
    if (previous?.projectId !== projectId || previous.deletedAt)
      throw invalid('previousId', 'This is not a review of the project.');
    if (previous.phase !== 'closed') throw invalid('previousId', 'This review is not closed yet.');
    const all = await scopedItems(tx, projectId, { only: 'all' });
    const left = new Set(
      (await itemsOfReview(tx, previousId))
        .filter(({ decision }) => decision === null || decision === 'deferred')
        .map(({ itemId }) => itemId),
    );
    return all.filter(({ item }) => left.has(item.id));
  }

  async function present(q: Query, id: string) {
    return shapeReview((await reviewFacts(q, [id])).get(id) as ReviewFacts);
  }
}

/** Stage by stage; within one as the runs and their checklists have them. */
function inWorkflowOrder(items: ScopedItem[]): ScopedItem[] {
  const rank = (stage: Stage) => STAGES.indexOf(stage);
  return [...items].sort((a, b) => rank(a.stage) - rank(b.stage));
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** The same day one period later; the month's last day when it has no such day. */
export function nextDay(day: string, repeats: Repeat): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (repeats === 'weekly') date.setUTCDate(date.getUTCDate() + 7);
  const months = repeats === 'monthly' ? 1 : repeats === 'quarterly' ? 3 : 0;
  if (months > 0) {
    const wanted = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + months);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
    date.setUTCDate(Math.min(wanted, last.getUTCDate()));
  }
  return dayOf(date);
}

/** A review as the API gives it. */
export function shapeReview(facts: ReviewFacts) {
  const { review, facilitatorName, itemCount, decidedCount, participantCount } = facts;
  return {
    id: review.id,
    projectId: review.projectId,
    name: review.name,
    facilitatorId: review.facilitatorId,
    facilitatorName,
    scheduledOn: review.scheduledOn,
    timeBox: review.timeBox,
    quorum: review.quorum,
    blind: review.blind,
    repeats: review.repeats,
    reopens: review.reopens,
    phase: review.phase,
    previousId: review.previousId,
    hasGuestLink: review.guestTokenHash !== null,
    spotlightId: review.spotlightId,
    timerEndsAt: review.timerEndsAt?.toISOString() ?? null,
    itemCount,
    decidedCount,
    participantCount,
    version: review.version,
    startedAt: review.startedAt?.toISOString() ?? null,
    closedAt: review.closedAt?.toISOString() ?? null,
    createdAt: review.createdAt.toISOString(),
    updatedAt: review.updatedAt.toISOString(),
  };
}
