import { v7 as uuidv7 } from 'uuid';
import { invalid } from '@/lib/api/app-error';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Query, Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import { GENESIS } from '@/lib/events/event.canonical';
import { takeHead } from '@/lib/events/event.repo';
import type { EventService } from '@/lib/events/event.service';
import type { Person } from '@/lib/model/actor';
import type { ProofKind } from '@/lib/model/review.types';
import { findPerson } from '@/lib/people/person.repo';
import { itemsOfReview } from '@/lib/reviews/items/review-item.repo';
import { authorizeReview, mySeat, requirePhase } from '@/lib/reviews/review.access';
import { authorizeRun } from '@/lib/runs/run.access';
import type { IdentityCheck, Proof } from '@/lib/sign-in/identity-check';
import type { PasskeyService } from '@/lib/sign-in/passkey.service';
import { answerChanges, insertSignOff, revisionsOf } from '@/lib/signed-runs/sign-off.repo';
import { titlesOf } from '@/lib/signed-runs/sign-off-facts.repo';
import {
  runStandings,
  type Standing,
  standingOf,
  statesOf,
} from '@/lib/signed-runs/sign-off-standing';
import { waivedAtSigning } from '@/lib/signed-runs/waived-at-signing.repo';
import {
  requireAccepted,
  requireApart,
  requireHappened,
  requireSettled,
  requireUnchanged,
} from './may-sign-off';
import { shapeSignOffs } from './shape-sign-off';

/** Runs as they stood at an event. */
export interface SignOffWish {
  runIds: string[];
  seq: number;
}

export type NewSignOff = SignOffWish & Proof;
export type NewRunSignOff = Pick<SignOffWish, 'seq'> & Proof;

export type SignOffService = ReturnType<typeof createSignOffService>;
export type SignOffView = Awaited<ReturnType<SignOffService['ofRuns']>>[number];

/** Sign-offs: bound to the state that a run's answers were in, stale while they are in another. */
export function createSignOffService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  checkIdentity: IdentityCheck;
  passkeys: PasskeyService;
}) {
  const { db, clock, events, checkIdentity, passkeys } = deps;

  return { challenge, sign, challengeRun, signRun, ofRun, ofRuns, areSigned };

  /** What a browser needs to ask for a passkey that signs just this off. */
  async function challenge(actor: Person, reviewId: string, wish: SignOffWish) {
    const review = await authorizeReview(db.read, actor, reviewId, 'write');
    await mySeat(db.read, actor, review);
    await requireHappened(db.read, review.projectId, wish.seq);
    return passkeys.request(actor, purposeOf(reviewId, wish));
  }

  /**
   * Signs runs of a closed review off, exactly as they stand.
   * @throws VALIDATION_ERROR when the password or the passkey is not the signer's, or `seq` is yet to come
   * @throws CONFLICT when an answer changed after `seq`, or an item is not accepted as it stands
   */
  async function sign(actor: Person, reviewId: string, input: NewSignOff) {
    const wanted = [...new Set(input.runIds)];
    const readable = await authorizeReview(db.read, actor, reviewId, 'write');
    await mySeat(db.read, actor, readable);
    const purpose = purposeOf(reviewId, input);
    const { confirmedWith, requireStill } = await checkIdentity(actor, purpose, input);
    await db.transaction(async (tx) => {
      await requireStill(tx);
      const review = await authorizeReview(tx, actor, reviewId, 'write');
      await mySeat(tx, actor, review);
      requirePhase(review, 'closed');
      const reviewed = new Set((await itemsOfReview(tx, reviewId)).map(({ runId }) => runId));
      const foreign = wanted.findIndex((id) => !reviewed.has(id));
      if (foreign >= 0) throw invalid(`runIds.${foreign}`, 'This run is not one of the review’s.');
      await requireHappened(tx, review.projectId, input.seq);
      await requireUnchanged(tx, wanted, input.seq);
      const standing = await standingOf(tx, wanted);
      await requireAccepted(tx, review.projectId, wanted, standing);
      await write(tx, actor, review, { review, confirmedWith }, standing, wanted);
    });
    return ofRuns(db.read, wanted);
  }

  /** What a browser needs to ask for a passkey that signs just this run off. */
  async function challengeRun(actor: Person, runId: string, { seq }: { seq: number }) {
    const { projectId } = await authorizeRun(db.read, actor, runId, 'sign');
    await requireHappened(db.read, projectId, seq);
    return passkeys.request(actor, purposeOfRun(runId, seq));
  }

  /**
   * Signs a run off on its own, exactly as it stands, once every item is done or not applicable.
   * Gives the run's sign-offs.
   * @throws VALIDATION_ERROR when the password or the passkey is not the signer's, or `seq` is yet to come
   * @throws CONFLICT when an answer changed after `seq`, or naming the items that are not settled
   */
  async function signRun(actor: Person, runId: string, input: NewRunSignOff) {
    await authorizeRun(db.read, actor, runId, 'sign');
    const purpose = purposeOfRun(runId, input.seq);
    const { confirmedWith, requireStill } = await checkIdentity(actor, purpose, input);
    await db.transaction(async (tx) => {
      await requireStill(tx);
      const run = await authorizeRun(tx, actor, runId, 'sign');
      await requireHappened(tx, run.projectId, input.seq);
      await requireUnchanged(tx, [runId], input.seq);
      await requireSettled(tx, runId);
      const standing = await standingOf(tx, [runId]);
      await write(tx, actor, run, { review: null, confirmedWith }, standing, [runId]);
    });
    return ofRun(actor, runId);
  }

  /** Whether a run is signed, by whom, and what differs from what was signed. */
  async function ofRun(actor: Person, runId: string) {
    const run = await authorizeRun(db.read, actor, runId, 'read');
    const standing = await standingOf(db.read, [runId]);
    const own = (await runStandings(db.read, [runId], standing)).get(runId);
    const waived = await waivedAtSigning(db.read, standing);
    const since = standing.at(-1)?.seq;
    const changed =
      since === undefined ? [] : (await answerChanges(db.read, [runId], since)).slice(0, 100);
    return {
      signed: own?.signed ?? false,
      quorum: own?.quorum ?? null,
      state: (await statesOf(db.read, [runId])).get(runId) ?? '',
      signOffs: (await shapeSignOffs(db.read, standing)).map((one) => ({
        ...one,
        waived: waived.get(one.id) ?? 0,
      })),
      changes: changed.length > 0 ? await events.named(run.projectId, changed) : [],
    };
  }

  /**
   * The sign-offs of some runs, the oldest first: who, when, as of which event and state, whether
   * stale, and then what differs from what was signed, by whom it was changed and when. In as many
   * queries however many runs. Who asks must have been allowed to see the runs.
   */
  async function ofRuns(q: Query, runIds: string[]) {
    return shapeSignOffs(q, await standingOf(q, runIds));
  }

  /** Whether every one of some runs has the sign-offs that it needs. */
  async function areSigned(q: Query, runIds: string[]): Promise<boolean> {
    const standing = await standingOf(q, runIds);
    if (standing.length === 0) return false;
    return [...(await runStandings(q, runIds, standing)).values()].every(({ signed }) => signed);
  }

  /** Signs in the caller's transaction what the signer has no valid sign-off of yet. */
  async function write(
    tx: Tx,
    actor: Person,
    place: Authorized<InProject>,
    by: { review: { id: string; name: string } | null; confirmedWith: ProofKind },
    standing: readonly Standing[],
    runIds: string[],
  ): Promise<void> {
    await requireApart(tx, actor, runIds);
    const { review, confirmedWith } = by;
    const holds = (runId: string) =>
      standing.some((one) => one.runId === runId && one.personId === actor.id && !one.stale);
    const revisions = await revisionsOf(tx, runIds);
    const states = await statesOf(tx, runIds);
    const titles = await titlesOf(tx, runIds);
    const signer = await findPerson(tx, actor.id);
    for (const runId of runIds.filter((id) => !holds(id))) {
      const now = clock.now();
      const head = (await takeHead(tx, place.projectId, now)) ?? { seq: 0, hash: GENESIS };
      const bound = {
        revision: revisions.get(runId) ?? '',
        state: states.get(runId) ?? '',
        seq: head.seq,
        head: head.hash,
        confirmedWith,
      };
      const id = uuidv7();
      const reviewId = review?.id ?? null;
      const stamps = { createdAt: now, updatedAt: now };
      const row = { id, reviewId, runId, personId: actor.id, ...bound, ...stamps };
      await insertSignOff(tx, place, row);
      await events.append(tx, actor, place, {
        type: 'run.signed',
        runId,
        ...(review ? { reviewId: review.id } : {}),
        data: {
          signOffId: id,
          reviewName: review?.name ?? null,
          personName: signer?.name ?? actor.name,
          ...(signer ? { email: signer.email } : {}),
          title: titles.get(runId) ?? '',
          ...bound,
        },
      });
    }
  }
}

/** What a passkey signs: these runs of this review, as they stood at this event. */
const purposeOf = (reviewId: string, { runIds, seq }: SignOffWish) =>
  JSON.stringify(['sign off', reviewId, [...new Set(runIds)].sort(), seq]);

const purposeOfRun = (runId: string, seq: number) => JSON.stringify(['sign off a run', runId, seq]);
