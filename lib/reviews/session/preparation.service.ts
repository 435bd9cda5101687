import { v7 as uuidv7 } from 'uuid';
import { idTaken, invalid } from '@/lib/api/app-error';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { ProjectRow } from '@/lib/db/tables/project.tables';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import type { Person } from '@/lib/model/actor';
import { today } from '@/lib/model/day';
import type { ReviewSettings } from '@/lib/model/review.types';
import { STAGES, type Stage } from '@/lib/model/stage';
import { listAssignable, mayBeAssigned } from '@/lib/projects/member.repo';
import { authorizeProject } from '@/lib/projects/project.access';
import { findProject } from '@/lib/projects/project.repo';
import { insertReviewItems, itemsOfReview } from '@/lib/reviews/items/review-item.repo';
import { type Scope, type ScopedItem, scopedItems } from '@/lib/reviews/items/scope';
import { insertParticipant } from '@/lib/reviews/participant.repo';
import {
  findReview,
  insertReview,
  type ReviewFacts,
  type ReviewRow,
  reviewFacts,
} from '@/lib/reviews/review.repo';
import { shapeReview } from '@/lib/reviews/shape-review';
import { nextDay } from './next-day';

export interface NewReview extends ReviewSettings {
  id?: string | undefined;
  facilitatorId?: string | undefined;
  personIds: string[];
  scope: Scope;
  previousId?: string | undefined;
  mutationId?: string | undefined;
}

export type PreparationService = ReturnType<typeof createPreparationService>;

/** Prepares reviews: by somebody, or as the next of a repeated one. */
export function createPreparationService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
}) {
  const { db, clock, events } = deps;

  return { countScope, prepare, repeat };

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
      const project = await authorizeProject(tx, actor, projectId, 'review');
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
      await make(tx, actor, project, {
        ...input,
        id,
        facilitatorId,
        mutationId,
        items: inWorkflowOrder(items).map((one) => ({ ...one, carried: carried.has(one.item.id) })),
      });
    });
    return shapeReview((await reviewFacts(db.read, [id])).get(id) as ReviewFacts);
  }

  /**
   * Prepares the next of a repeated review in the caller's transaction: the same, one period on.
   * Gives its id, or nothing when all of its runs were put away.
   */
  async function repeat(
    tx: Tx,
    actor: Person,
    last: Authorized<ReviewRow>,
    personIds: string[],
  ): Promise<string | null> {
    const id = uuidv7();
    const live = new Set(
      (await scopedItems(tx, last.projectId, { only: 'all' })).map(({ item }) => item.id),
    );
    const items = (await itemsOfReview(tx, last.id)).filter(({ itemId }) => live.has(itemId));
    if (items.length === 0) return null;
    const isLeft = (decision: string | null) => decision === null || decision === 'deferred';
    await make(tx, actor, last, {
      ...last,
      id,
      scheduledOn: nextDay(last.scheduledOn ?? today(clock), last.repeats),
      personIds: await stillIn(tx, last.projectId, personIds),
      previousId: last.id,
      items: items.map(({ item, decision }) => ({ item, carried: isLeft(decision) })),
    });
    return id;
  }

  /** Those of some people who can still take part. */
  async function stillIn(tx: Tx, projectId: string, personIds: string[]): Promise<string[]> {
    const project = (await findProject(tx, projectId)) as ProjectRow;
    const able = new Set((await listAssignable(tx, project)).map(({ id }) => id));
    return personIds.filter((id) => able.has(id));
  }

  async function make(
    tx: Tx,
    actor: Person,
    place: Authorized<InProject>,
    input: Omit<NewReview, 'scope'> & {
      id: string;
      facilitatorId: string;
      previousId?: string | null | undefined;
      items: { item: ScopedItem['item']; carried: boolean }[];
    },
  ): Promise<void> {
    const now = clock.now();
    const { id, facilitatorId, items, mutationId } = input;
    const moments = { createdAt: now, updatedAt: now };
    await insertReview(tx, place, {
      id,
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
      place,
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
        noteVersion: 1,
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
      await insertParticipant(tx, place, {
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
    await events.append(tx, actor, place, {
      type: 'review.prepared',
      reviewId: id,
      ...(mutationId ? { mutationId } : {}),
      data: { name: input.name, itemCount: items.length, facilitatorId, blind: input.blind },
    });
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
}

/** Stage by stage; within one as the runs and their checklists have them. */
function inWorkflowOrder(items: ScopedItem[]): ScopedItem[] {
  const rank = (stage: Stage) => STAGES.indexOf(stage);
  return [...items].sort((a, b) => rank(a.stage) - rank(b.stage));
}
