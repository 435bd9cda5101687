import { createHash } from 'node:crypto';
import type { Query } from '@/lib/db/connection';
import { groupBy } from '@/lib/lists/group-by';
import { type SigningKind, signingKind } from '@/lib/model/signing-kind.rules';
import {
  answerEvents,
  heldSignOffs,
  newestChanges,
  quorumsOf,
  revisionsOf,
  signedAnswersOf,
} from './sign-off.repo';
import { type SignOffFacts, signOffsOfRuns } from './sign-off-facts.repo';
import { changesAfter, type SignedChange } from './signed-change.reducer';
import { canonicalState } from './signed-state';

/** A sign-off and whether it holds. */
export type Standing = SignOffFacts & {
  stale: boolean;
  /** The run is in another state than the one signed. */
  differs: boolean;
  /** The run's state now, where something was changed since. */
  present: string | null;
};

/**
 * The sign-offs of some runs, the oldest first, and which of them are stale: those whose run's
 * answers and evidence are in another state than the one signed, and those that the history calls
 * stale since an answer does not count (see `WatchSignOffs`). For one from before states were kept,
 * or said by which waiver an item waits, the history tells the same. This is the only place that
 * says so. As many queries however many runs.
 */
export async function standingOf(q: Query, runIds: string[]): Promise<Standing[]> {
  const facts = await signOffsOfRuns(q, runIds);
  if (facts.length === 0) return [];
  const signed = [...new Set(facts.map(({ runId }) => runId))];
  const oldest = Math.min(...facts.map(({ seq }) => seq));
  const newest = await newestChanges(q, signed, oldest);
  // What was not touched is as it was; only the other runs are looked at whole.
  const touched = facts.filter(({ runId, seq }) => (newest.get(runId) ?? 0) > seq);
  const states = await statesIn(q, [...newest.keys()]);
  const byHistory = ({ runId, state }: SignOffFacts) => {
    const now = states.get(runId);
    return state === null || (state !== now?.present && state === now?.beforeWaivers);
  };
  const changed = await changedSince(q, touched.filter(byHistory));
  const differing = new Set(
    touched.filter((one) =>
      byHistory(one) ? changed.has(one.id) : one.state !== states.get(one.runId)?.present,
    ),
  );
  return facts.map((one) => ({
    ...one,
    stale: differing.has(one) || one.saidStale,
    differs: differing.has(one),
    present: states.get(one.runId)?.present ?? null,
  }));
}

/** Which sign-offs from before states were kept have changes behind them that were not undone. */
async function changedSince(q: Query, facts: readonly SignOffFacts[]): Promise<Set<string>> {
  const runIds = [...new Set(facts.map(({ runId }) => runId))];
  const events = await answerEvents(q, runIds, Math.min(...facts.map(({ seq }) => seq)));
  const none: readonly SignedChange[] = [];
  const changed = facts.filter(
    (one) =>
      events
        .filter(({ runId, seq }) => runId === one.runId && seq > one.seq)
        .reduce(changesAfter, none).length > 0,
  );
  return new Set(changed.map(({ id }) => id));
}

/** The state of each run as it is now: what a sign-off made now would be bound to. */
export async function statesOf(q: Query, runIds: string[]): Promise<Map<string, string>> {
  const states = await statesIn(q, runIds);
  return new Map([...states].map(([id, { present }]) => [id, present]));
}

/** The same in each form that a state ever had. */
async function statesIn(q: Query, runIds: string[]) {
  const revisions = await revisionsOf(q, runIds);
  const answers = groupBy(await signedAnswersOf(q, runIds), ({ runId }) => runId);
  return new Map(
    runIds.map((id) => {
      const own = (answers.get(id) ?? []).map((answer) => [answer.itemId, answer] as const);
      const run = { id, revision: revisions.get(id) ?? '' };
      const present = hashed(canonicalState(run, own));
      const beforeWaivers = hashed(canonicalState(run, own, 'before waivers'));
      return [id, { present, beforeWaivers }];
    }),
  );
}

const hashed = (text: string) => createHash('sha256').update(text).digest('hex');

/** How a run stands: how many sign-offs it needs, and whether it has them. */
export interface RunStanding {
  /** None where nobody signed and no review about it was closed. */
  quorum: number | null;
  signed: boolean;
}

/**
 * Whether runs are signed: by as many different people as the quorum asks for, with sign-offs that
 * hold. The quorum is that of the newest review somebody signed in, else of the newest closed one
 * about the run, else one.
 */
export async function runStandings(
  q: Query,
  runIds: string[],
  standing: readonly Pick<Standing, 'runId' | 'personId' | 'quorum' | 'stale'>[],
): Promise<Map<string, RunStanding>> {
  const closed = await quorumsOf(q, runIds);
  return new Map(
    runIds.map((runId) => {
      const own = standing.filter((one) => one.runId === runId);
      const inReview = own.findLast(({ quorum }) => quorum !== null);
      const quorum = inReview?.quorum ?? closed.get(runId) ?? (own.length > 0 ? 1 : null);
      return [runId, { quorum, signed: isSigned(own, quorum) }];
    }),
  );
}

/**
 * How each of some runs that somebody signed stands, as the history last said: for lists, where
 * `standingOf` would read every answer.
 */
export async function signingOf(q: Query, runIds: string[]): Promise<Map<string, SigningKind>> {
  const facts = groupBy(await heldSignOffs(q, runIds), ({ runId }) => runId);
  const signed = [...facts.keys()];
  const standings = await runStandings(q, signed, [...facts.values()].flat());
  return new Map(
    signed.flatMap((runId) => {
      const kind = signingKind(facts.get(runId) ?? [], standings.get(runId)?.signed ?? false);
      return kind ? [[runId, kind] as const] : [];
    }),
  );
}

/** Whether enough different people's sign-offs of a run hold. */
export function isSigned(
  own: readonly { personId: string; stale: boolean }[],
  quorum: number | null,
): boolean {
  const signers = new Set(own.filter(({ stale }) => !stale).map(({ personId }) => personId));
  return quorum !== null && signers.size >= quorum;
}
