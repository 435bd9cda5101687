import { actionsOfReview } from '@/lib/actions/action.repo';
import { shapeAction } from '@/lib/actions/action.service';
import type { Clock } from '@/lib/config/clock';
import type { Query } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import { phrasesOfChecklists } from '@/lib/guides/item-phrases';
import type { Guest } from '@/lib/people/actor';
import { listAssignable } from '@/lib/projects/member.repo';
import { groupBy } from '@/lib/reports/group-by';
import { commentsOfRuns } from '@/lib/runs/comment.repo';
import { shapeComment } from '@/lib/runs/comment.service';
import { evidenceOfRuns } from '@/lib/runs/evidence.repo';
import { shapeEvidence } from '@/lib/runs/evidence.service';
import { shapeItem } from '@/lib/runs/item.service';
import { findRunsFacts } from '@/lib/runs/run.repo';
import { today } from '@/lib/runs/run.service';
import { agendaOf } from './agenda.reducer';
import { participantsOf, voteCounts } from './participant.repo';
import { shapeParticipant } from './participant.service';
import {
  type Attendee,
  authorizeReview,
  authorizeReviewItem,
  findMySeat,
  mySeat,
} from './review.access';
import type { ReviewRow } from './review.repo';
import type { ReviewService } from './review.service';
import type { Tally } from './review.types';
import {
  earlierOutcomes,
  findReviewItem,
  isAboutChecklist,
  itemsOfReview,
  type ReviewItemWithAnswer,
} from './review-item.repo';
import { type ReviewPresenceService, TAKE_OVER_AFTER } from './review-presence';
import type { SignOffService } from './sign-off.service';
import {
  firstTallies,
  noVotes,
  shownVotes,
  tallies,
  type VoteWithName,
  votesBy,
} from './vote.repo';
import { revealed } from './voting.service';

export type ReviewSnapshotService = ReturnType<typeof createReviewSnapshots>;
export type ReviewSnapshot = Awaited<ReturnType<ReviewSnapshotService['get']>>;

/** Everything that a review's page shows, with the event it is true at. */
export function createReviewSnapshots(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  reviews: ReviewService;
  signOffs: SignOffService;
  presence: ReviewPresenceService;
}) {
  const { db, clock, events, reviews, signOffs, presence } = deps;

  return { get, items, history, followed, seatOf, isAbout };

  /** As many queries whatever its size. Others' votes are in it only once they are revealed. */
  async function get(actor: Attendee, id: string) {
    const review = await authorizeReview(db.read, actor, id, 'read');
    const head = await events.head({ id: review.projectId });
    const rows = await itemsOfReview(db.read, id);
    const runIds = [...new Set(rows.map(({ runId }) => runId))];
    const itemIds = new Set(rows.map(({ itemId }) => itemId));
    const found = await tallies(db.read, id);
    const votes = await shownByItem(db.read, review);
    const counts = await voteCounts(db.read, id);
    const people = await participantsOf(db.read, id);
    const seat = await findMySeat(db.read, actor, id);
    const runs = await findRunsFacts(db.read, runIds);
    const formatted = await phrasesOfChecklists(
      db.read,
      runs.map(({ run }) => run.checklistId),
    );
    const about = <T extends { itemId: string }>(all: T[]) =>
      all.filter(({ itemId }) => itemIds.has(itemId));
    const actions = await actionsOfReview(db.read, id, [...itemIds]);
    const facilitator = people.find(({ personId }) => personId === review.facilitatorId);
    return {
      review: await reviews.get(actor, id),
      project: {
        id: review.projectId,
        name: review.projectName,
        archived: review.projectArchived,
        mayManage: review.mayManage,
      },
      me: {
        participantId: seat?.id ?? null,
        personId: actor.kind === 'person' ? actor.id : null,
        name: actor.name,
        isGuest: actor.kind === 'guest',
      },
      runs: runs.map(({ run, checklist, guide }) => ({
        id: run.id,
        title: run.title,
        stage: checklist.stage,
        checklistId: run.checklistId,
        revision: guide.revision,
        formatted: formatted.get(run.checklistId) ?? {},
      })),
      items: rows.map((one) => shapeReviewItem(review, one, found, votes)),
      agenda: agendaFor(review, rows, await firstTallies(db.read, id)),
      myVotes: seat ? (await votesBy(db.read, seat.id)).map(shapeMyVote) : [],
      evidence: about(await evidenceOfRuns(db.read, runIds)).map(shapeEvidence),
      comments: about(await commentsOfRuns(db.read, runIds)).map(shapeComment),
      participants: people.map((row) => shapeParticipant(row, counts)),
      people:
        actor.kind === 'person'
          ? (
              await listAssignable(db.read, {
                id: review.projectId,
                access: review.projectAccess,
              })
            ).map(({ id, name }) => ({ id, name }))
          : [],
      actions: actions.map((facts) => shapeAction(facts, today(clock))),
      signOffs: (await signOffs.ofRuns(db.read, runIds)).map((one) =>
        actor.kind === 'guest' ? { ...one, email: null } : one,
      ),
      presence: presence.of(id),
      facilitatorSeenAt: presence.seenAt(id, facilitator?.id ?? '').toISOString(),
      takeOverAfter: TAKE_OVER_AFTER,
      now: clock.now().toISOString(),
      seq: head.seq,
      head: head.hash,
    };
  }

  /** A review's items alone, by the same rules of who sees which votes. */
  async function items(actor: Attendee, id: string) {
    const review = await authorizeReview(db.read, actor, id, 'read');
    const rows = await itemsOfReview(db.read, id);
    const found = await tallies(db.read, id);
    const votes = await shownByItem(db.read, review);
    return rows.map((one) => shapeReviewItem(review, one, found, votes));
  }

  /** The caller's seat. @throws FORBIDDEN when they have not joined */
  async function seatOf(actor: Attendee, id: string): Promise<string> {
    return (await mySeat(db.read, actor, await authorizeReview(db.read, actor, id, 'read'))).id;
  }

  /** Whether a guest's review is about items of a checklist. */
  async function isAbout(guest: Guest, checklistId: string): Promise<boolean> {
    await authorizeReview(db.read, guest, guest.reviewId, 'read');
    return isAboutChecklist(db.read, guest.reviewId, checklistId);
  }

  /** What a follower of a review hears of: the review itself and these runs. */
  async function followed(actor: Attendee, id: string) {
    const review = await authorizeReview(db.read, actor, id, 'read');
    const rows = await itemsOfReview(db.read, id);
    return { review, runIds: [...new Set(rows.map(({ runId }) => runId))] };
  }

  /** What happened to an item, the newest first, and what earlier reviews decided on it. */
  async function history(actor: Attendee, reviewItemId: string) {
    const review = await authorizeReviewItem(db.read, actor, reviewItemId, 'read');
    const one = (await findReviewItem(db.read, reviewItemId)) as ReviewItemWithAnswer;
    const outcomes = await earlierOutcomes(db.read, one.itemId, review);
    return {
      events: await events.ofItem(review, one.itemId, 100),
      outcomes: outcomes.map(({ decidedAt, closedAt, ...outcome }) => ({
        ...outcome,
        decidedAt: decidedAt?.toISOString() ?? null,
        closedAt: closedAt?.toISOString() ?? null,
      })),
    };
  }
}

async function shownByItem(q: Query, review: { id: string; blind: boolean }) {
  return groupBy(await shownVotes(q, review), (vote) => vote.reviewItemId);
}

function agendaFor(
  review: ReviewRow,
  rows: ReviewItemWithAnswer[],
  found: Map<string, Tally>,
): string[] {
  if (review.phase === 'lobby' || review.phase === 'judging') return [];
  return agendaOf(
    rows.map(({ id, position }) => ({ id, position, tally: found.get(id) ?? noVotes() })),
  );
}

/** A review item as the API gives it: votes only once everybody may see them. */
export function shapeReviewItem(
  review: ReviewRow,
  one: ReviewItemWithAnswer,
  found: Map<string, Tally>,
  votes: Map<string, VoteWithName[]>,
) {
  const tally = found.get(one.id) ?? noVotes();
  const open = one.revealed || !review.blind;
  const judged = review.phase === 'discussing' || review.phase === 'closed';
  return {
    id: one.id,
    reviewId: one.reviewId,
    runId: one.runId,
    item: shapeItem(one.item),
    position: one.position,
    carriedOver: one.carriedOver,
    round: one.round,
    revealed: one.revealed,
    voteCount: tally.pass + tally.needs_work + tally.not_applicable + tally.unsure,
    tally: open || (judged && one.round === 1) ? tally : null,
    votes: (votes.get(one.id) ?? []).filter(({ round }) => round === one.round).map(revealed),
    note: one.note,
    noteVersion: one.noteVersion,
    decision: one.decision,
    reason: one.reason,
    decidedBy: one.decidedBy,
    decidedAt: one.decidedAt?.toISOString() ?? null,
    changedSince: one.decidedVersion !== null && one.decidedVersion !== one.item.version,
    version: one.version,
  };
}

const shapeMyVote = ({ reviewItemId, vote, comment }: VoteWithName) => ({
  reviewItemId,
  vote,
  comment,
});
