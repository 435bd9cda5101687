import { sql } from 'drizzle-orm';
import {
  day,
  flag,
  id,
  index,
  moment,
  oneOf,
  primaryKey,
  ref,
  string,
  table,
  timestamps,
  uniqueIndex,
  whole,
} from '@/lib/db/kit/dialect';
import { DECISIONS, PHASES, PROOFS, REOPENS, REPEATS, VOTES } from '@/lib/model/review.types';
import { people } from './person.tables';
import { projects } from './project.tables';
import { answers, runs } from './run.tables';

/** A live session in which people judge the items of some runs together. */
export const reviews = table(
  'reviews',
  {
    id: id(),
    projectId: ref()
      .notNull()
      .references(() => projects.id),
    name: string().notNull(),
    phase: oneOf(PHASES).notNull(),
    facilitatorId: ref()
      .notNull()
      .references(() => people.id),
    scheduledOn: day(),
    /** Seconds for the discussion of one item; none for no limit. */
    timeBox: whole(),
    /** Sign-offs that a run needs to be signed. */
    quorum: whole().notNull(),
    blind: flag().notNull(),
    repeats: oneOf(REPEATS).notNull(),
    reopens: oneOf(REOPENS).notNull(),
    /** The review whose unfinished items this one carries on. */
    previousId: ref(),
    /** Only the hash of the guests' link is kept. */
    guestTokenHash: string().unique(),
    /** The item that everybody is led to. */
    spotlightId: ref(),
    timerEndsAt: moment(),
    version: whole().notNull(),
    createdBy: ref()
      .notNull()
      .references(() => people.id),
    startedAt: moment(),
    closedAt: moment(),
    deletedAt: moment(),
    ...timestamps(),
  },
  (t) => [
    index('reviews_by_project').on(t.projectId, t.createdAt, t.id),
    index('reviews_by_previous').on(t.previousId).where(sql`previous_id is not null`),
    index('reviews_deleted').on(t.id).where(sql`deleted_at is not null`),
  ],
);

/** An item that a review is about, and what became of it there. */
export const reviewItems = table(
  'review_items',
  {
    id: id(),
    reviewId: ref()
      .notNull()
      .references(() => reviews.id),
    itemId: ref()
      .notNull()
      .references(() => answers.id),
    runId: ref()
      .notNull()
      .references(() => runs.id),
    position: whole().notNull(),
    carriedOver: flag().notNull(),
    /** Voting can be repeated; the first is round 1. */
    round: whole().notNull(),
    /** Whether everybody sees this round's votes. */
    revealed: flag().notNull(),
    note: string(),
    /** Its own, so that nobody who writes the note is in the way of a decision. */
    noteVersion: whole().notNull(),
    decision: oneOf(DECISIONS),
    reason: string(),
    decidedBy: ref().references(() => people.id),
    decidedAt: moment(),
    /** The answer's version right after the decision: what was decided on. */
    decidedVersion: whole(),
    /** Of the round and the decision. */
    version: whole().notNull(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('review_items_by_review').on(t.reviewId, t.position),
    index('review_items_by_item').on(t.itemId, t.createdAt),
    index('review_items_by_run').on(t.runId, t.reviewId),
  ],
);

/** Somebody who takes part: a person, or a guest who has only a name and a link. */
export const participants = table(
  'participants',
  {
    id: id(),
    reviewId: ref()
      .notNull()
      .references(() => reviews.id),
    personId: ref().references(() => people.id),
    /** A guest's own name. */
    guestName: string(),
    /** A guest's session; only its hash is kept. */
    guestSessionHash: string().unique(),
    ready: flag().notNull(),
    joinedAt: moment(),
    removedAt: moment(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('participants_by_person').on(t.reviewId, t.personId),
    index('participants_of_person').on(t.personId).where(sql`person_id is not null`),
  ],
);

/** What a participant thinks of an item, in one round. Nobody else sees it before it is revealed. */
export const votes = table(
  'votes',
  {
    reviewItemId: ref()
      .notNull()
      .references(() => reviewItems.id),
    round: whole().notNull(),
    participantId: ref()
      .notNull()
      .references(() => participants.id),
    reviewId: ref()
      .notNull()
      .references(() => reviews.id),
    vote: oneOf(VOTES).notNull(),
    comment: string(),
    /** Hides the vote in its event until the reveal; see `commitment`. */
    salt: string().notNull(),
    /** From seeing the item to voting, in milliseconds, as the voter's page measured it. */
    tookMs: whole(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewItemId, t.round, t.participantId] }),
    index('votes_by_review').on(t.reviewId, t.participantId),
    index('votes_by_participant').on(t.participantId),
  ],
);

/** A person's acceptance of a run exactly as its answers stood. */
export const signOffs = table(
  'sign_offs',
  {
    id: id(),
    /** The review that it closes; none when the run was signed off on its own page. */
    reviewId: ref().references(() => reviews.id),
    runId: ref()
      .notNull()
      .references(() => runs.id),
    personId: ref()
      .notNull()
      .references(() => people.id),
    revision: string().notNull(),
    /** What the run's answers and evidence were, as one hash; none in sign-offs from before there was one. */
    state: string(),
    /** The event that the run stood at, and its hash. */
    seq: whole().notNull(),
    head: string().notNull(),
    /** How the person said that it was really them. */
    confirmedWith: oneOf(PROOFS).notNull().default('password'),
    ...timestamps(),
  },
  (t) => [
    index('sign_offs_by_run').on(t.runId, t.createdAt),
    uniqueIndex('sign_offs_by_review').on(t.reviewId, t.runId, t.personId, t.seq),
  ],
);

/** Something that somebody is to do, agreed on in a review or noted at an item. */
export const actions = table(
  'actions',
  {
    id: id(),
    projectId: ref()
      .notNull()
      .references(() => projects.id),
    runId: ref()
      .notNull()
      .references(() => runs.id),
    itemId: ref()
      .notNull()
      .references(() => answers.id),
    reviewId: ref().references(() => reviews.id),
    text: string().notNull(),
    ownerId: ref().references(() => people.id),
    dueOn: day(),
    doneAt: moment(),
    doneBy: ref().references(() => people.id),
    createdBy: ref()
      .notNull()
      .references(() => people.id),
    version: whole().notNull(),
    deletedAt: moment(),
    ...timestamps(),
  },
  (t) => [
    index('actions_by_project').on(t.projectId, t.doneAt, t.dueOn, t.id),
    index('actions_by_owner').on(t.ownerId, t.doneAt, t.dueOn, t.id),
    index('actions_by_item').on(t.itemId, t.createdAt),
    index('actions_by_review').on(t.reviewId).where(sql`review_id is not null`),
  ],
);
