import { v7 as uuidv7 } from 'uuid';
import { AppError, invalid } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Query, Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import { GENESIS } from '@/lib/events/event.canonical';
import { lastEvent } from '@/lib/events/event.repo';
import type { EventService } from '@/lib/events/event.service';
import type { Person } from '@/lib/people/actor';
import type { IdentityCheck, Proof } from '@/lib/people/identity-check';
import type { PasskeyService } from '@/lib/people/passkey.service';
import { itemsOfRuns } from '@/lib/runs/item.repo';
import { authorizeRun } from '@/lib/runs/run.access';
import { authorizeReview, mySeat, requirePhase } from './review.access';
import { itemsOfReview, newestDecisions } from './review-item.repo';
import { isAccepted } from './scope';
import {
  answerChanges,
  insertSignOff,
  revisionsOf,
  type SignOffFacts,
  signOffsOfRuns,
} from './sign-off.repo';

/** Runs as they stood at an event. */
export interface SignOffWish {
  runIds: string[];
  seq: number;
}

export type NewSignOff = SignOffWish & Proof;

export type SignOffService = ReturnType<typeof createSignOffService>;
export type SignOffView = Awaited<ReturnType<SignOffService['ofRuns']>>[number];

/** Sign-offs: bound to the event that a run stood at, stale as soon as an answer changes. */
export function createSignOffService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  checkIdentity: IdentityCheck;
  passkeys: PasskeyService;
}) {
  const { db, clock, events, checkIdentity, passkeys } = deps;

  return { challenge, sign, ofRun, ofRuns };

  /** What a browser needs to ask for a passkey that signs just this off. */
  async function challenge(actor: Person, reviewId: string, wish: SignOffWish) {
    await mySeat(db.read, actor, await authorizeReview(db.read, actor, reviewId, 'write'));
    return passkeys.request(actor, purposeOf(reviewId, wish));
  }

  /**
   * Signs runs of a closed review off, exactly as they stand.
   * @throws VALIDATION_ERROR when the password or the passkey is not the signer's
   * @throws CONFLICT when an answer changed after `seq`, or an item is not accepted as it stands
   */
  async function sign(actor: Person, reviewId: string, input: NewSignOff) {
    const wanted = [...new Set(input.runIds)];
    const readable = await authorizeReview(db.read, actor, reviewId, 'write');
    await mySeat(db.read, actor, readable);
    const confirmedWith = await checkIdentity(actor, purposeOf(reviewId, input), input);
    await db.transaction(async (tx) => {
      const review = await authorizeReview(tx, actor, reviewId, 'write');
      await mySeat(tx, actor, review);
      requirePhase(review, 'closed');
      const reviewed = new Set((await itemsOfReview(tx, reviewId)).map(({ runId }) => runId));
      const foreign = wanted.findIndex((id) => !reviewed.has(id));
      if (foreign >= 0) throw invalid(`runIds.${foreign}`, 'This run is not one of the review’s.');
      if ((await answerChanges(tx, wanted, input.seq)).length > 0) {
        throw new AppError('CONFLICT', 'Answers were changed since you looked. Look again.', [
          { field: 'seq', message: 'is older than the newest change of an answer' },
        ]);
      }
      await requireAccepted(tx, review.projectId, wanted);
      const revisions = await revisionsOf(tx, wanted);
      const known = await signOffsOfRuns(tx, wanted);
      for (const runId of wanted) {
        const head = (await lastEvent(tx, review.projectId)) ?? { seq: 0, hash: GENESIS };
        const changes = await answerChanges(tx, [runId], 0);
        const valid = known.some(
          (one) =>
            one.runId === runId && one.personId === actor.id && one.seq >= (changes[0]?.seq ?? 0),
        );
        if (valid) continue;
        const now = clock.now();
        const row = {
          id: uuidv7(),
          reviewId,
          runId,
          personId: actor.id,
          revision: revisions.get(runId) ?? '',
          state: null,
          seq: head.seq,
          head: head.hash,
          confirmedWith,
          createdAt: now,
          updatedAt: now,
        };
        await insertSignOff(tx, row);
        await events.append(tx, actor, {
          projectId: review.projectId,
          type: 'run.signed',
          runId,
          reviewId,
          data: {
            signOffId: row.id,
            reviewName: review.name,
            personName: actor.name,
            revision: row.revision,
            seq: row.seq,
            head: row.head,
            confirmedWith,
          },
        });
      }
    });
    return ofRuns(db.read, wanted);
  }

  /** Whether a run is signed, by whom, and what changed since. */
  async function ofRun(actor: Person, runId: string) {
    const run = await authorizeRun(db.read, actor, runId, 'read');
    const facts = await signOffsOfRuns(db.read, [runId]);
    const signOffs = await shaped(db.read, facts);
    const quorum = facts.at(-1)?.quorum ?? null;
    const signers = new Set(signOffs.filter((one) => !one.stale).map((one) => one.personId));
    const since = facts.at(-1)?.seq;
    const changed =
      since === undefined ? [] : (await answerChanges(db.read, [runId], since)).slice(0, 100);
    const changes = changed.length > 0 ? await events.named(run.projectId, changed) : [];
    return { signed: quorum !== null && signers.size >= quorum, quorum, signOffs, changes };
  }

  async function ofRuns(q: Query, runIds: string[]) {
    return shaped(q, await signOffsOfRuns(q, runIds));
  }

  async function requireAccepted(tx: Tx, projectId: string, runIds: string[]): Promise<void> {
    const decided = await newestDecisions(tx, projectId);
    const items = await itemsOfRuns(tx, runIds);
    for (const [at, runId] of runIds.entries()) {
      const left = items.filter(
        (item) => item.runId === runId && !isAccepted(item, decided.get(item.id)),
      );
      if (left.length === 0) continue;
      const more = left.length > 1 ? ` and ${left.length - 1} more` : '';
      throw new AppError(
        'CONFLICT',
        `“${left[0]?.text}”${more} is not accepted as it stands, so the run can’t be signed off.`,
        [{ field: `runIds.${at}`, message: `has ${left.length} items that are not accepted` }],
      );
    }
  }
}

/** What a passkey signs: these runs of this review, as they stood at this event. */
const purposeOf = (reviewId: string, { runIds, seq }: SignOffWish) =>
  JSON.stringify(['sign off', reviewId, [...new Set(runIds)].sort(), seq]);

async function shaped(q: Query, facts: SignOffFacts[]) {
  const runIds = [...new Set(facts.map(({ runId }) => runId))];
  const oldest = Math.min(...facts.map(({ seq }) => seq));
  const changes = facts.length > 0 ? await answerChanges(q, runIds, oldest) : [];
  return facts.map((one) => {
    const since = changes.filter(({ runId, seq }) => runId === one.runId && seq > one.seq);
    const changedItemIds = [...new Set(since.flatMap(({ itemId }) => itemId ?? []))];
    return {
      id: one.id,
      reviewId: one.reviewId,
      reviewName: one.reviewName,
      runId: one.runId,
      personId: one.personId,
      personName: one.personName,
      revision: one.revision,
      seq: one.seq,
      head: one.head,
      confirmedWith: one.confirmedWith,
      signedAt: one.createdAt.toISOString(),
      stale: since.length > 0,
      changedItemIds,
    };
  });
}
