import { actionsOfReview } from '@/lib/actions/action.repo';
import { shapeAction } from '@/lib/actions/action.service';
import type { Clock } from '@/lib/config/clock';
import type { Query } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { ProjectRow } from '@/lib/db/tables/project.tables';
import type { EventService } from '@/lib/events/event.service';
import { phrasesOfChecklists } from '@/lib/guides/item-phrases';
import { groupBy } from '@/lib/lists/group-by';
import type { Guest } from '@/lib/model/actor';
import { today } from '@/lib/model/day';
import type { Tally } from '@/lib/model/review.types';
import { withEmail } from '@/lib/model/same-name';
import { accountsOf } from '@/lib/people/account.repo';
import { listAssignable } from '@/lib/projects/member.repo';
import { findProject } from '@/lib/projects/project.repo';
import { agendaOf } from '@/lib/reviews/items/agenda.rules';
import { type ChangesSince, changesSince } from '@/lib/reviews/items/changes-since.repo';
import {
  earlierOutcomes,
  findReviewItem,
  isAboutChecklist,
  itemsOfReview,
  type ReviewItemWithAnswer,
} from '@/lib/reviews/items/review-item.repo';
import {
  firstTallies,
  noVotes,
  shownVotes,
  tallies,
  type VoteWithName,
  votesBy,
} from '@/lib/reviews/items/vote.repo';
import { revealed } from '@/lib/reviews/items/voting.service';
import { participantsOf, voteCounts } from '@/lib/reviews/participant.repo';
import {
  type Attendee,
  authorizeReview,
  authorizeReviewItem,
  findMySeat,
  mySeat,
} from '@/lib/reviews/review.access';
import type { ReviewRow } from '@/lib/reviews/review.repo';
import type { ReviewService } from '@/lib/reviews/review.service';
import { shapeParticipant } from '@/lib/reviews/seats/shape-participant';
import type { SignOffService } from '@/lib/reviews/sign-off/sign-off.service';
import { commentsOfRuns } from '@/lib/runs/comment.repo';
import { shapeComment } from '@/lib/runs/comment.service';
import { evidenceOfRuns } from '@/lib/runs/evidence.repo';
import { shapeEvidence } from '@/lib/runs/evidence.service';
import type { ItemRow } from '@/lib/runs/item.repo';
import { findRunsFacts } from '@/lib/runs/run.repo';
import { shapeItem } from '@/lib/runs/shape-item';
import { type ReviewPresenceService, TAKE_OVER_AFTER } from './review-presence';

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
    const since = await changesSince(db.read, rows);
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
    const evidence = about(await evidenceOfRuns(db.read, runIds));
    const project = (await findProject(db.read, review.projectId)) as ProjectRow;
    const facilitator = people.find(({ personId }) => personId === review.facilitatorId);
    return {
      review: await reviews.get(actor, id),
      project: {
        id: review.projectId,
        name: review.projectName,
        archived: review.projectArchived,
        may: review.may,
        mayManage: review.mayManage,
        stageRules: project.stageRules,
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
      items: rows.map((one) => shapeReviewItem(review, one, found, votes, since)),
      agenda: agendaFor(review, rows, await firstTallies(db.read, id)),
      myVotes: seat ? (await votesBy(db.read, seat.id)).map(shapeMyVote) : [],
      evidence: evidence.map(shapeEvidence),
      comments: about(await commentsOfRuns(db.read, runIds)).map(shapeComment),
      participants: people.map((row) => shapeParticipant(row, counts)),
      people:
        actor.kind === 'person'
          ? await listAssignable(db.read, { id: review.projectId, access: review.projectAccess })
          : [],
      names: await namesIn(db.read, actor, rows, evidence),
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
    const since = await changesSince(db.read, rows);
    return rows.map((one) => shapeReviewItem(review, one, found, votes, since));
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

/** By id, the names of those who answered, confirmed or gave evidence. */
async function namesIn(
  q: Query,
  { kind }: Attendee,
  rows: readonly ReviewItemWithAnswer[],
  evidence: readonly { createdBy: string }[],
): Promise<Record<string, string>> {
  const ids = [
    ...rows.flatMap(({ item }) => [item.answeredBy, item.confirmedBy]),
    ...evidence.map(({ createdBy }) => createdBy),
  ];
  const accounts = await accountsOf(q, ids);
  // Guests came by a link: an email is not theirs to know.
  const told = ({ name, email, sharesName }: (typeof accounts)[number]) =>
    sharesName && kind !== 'guest' ? withEmail(name, email) : name;
  return Object.fromEntries(accounts.map((one) => [one.id, told(one)]));
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
  since: ChangesSince,
) {
  const tally = found.get(one.id) ?? noVotes();
  const open = one.revealed || !review.blind;
  const judged = review.phase === 'discussing' || review.phase === 'closed';
  return {
    id: one.id,
    reviewId: one.reviewId,
    runId: one.runId,
    item: answerOf(one.item),
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
    changedSince: since.answers.has(one.itemId),
    evidenceSince: since.evidence.has(one.itemId),
    version: one.version,
  };
}

const shapeMyVote = ({ reviewItemId, vote, comment }: VoteWithName) => ({
  reviewItemId,
  vote,
  comment,
});

/** A review goes by who decides: whether an answer counts for its run is said there. */
function answerOf(row: ItemRow) {
  const { counts: _, ...item } = shapeItem(row);
  return item;
}
