import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import type { EventService } from '@/lib/events/event.service';
import { groupBy } from '@/lib/lists/group-by';
import type { Actor } from '@/lib/model/actor';
import { onlyClaims } from '@/lib/model/strength';
import { answerEvents, hasSignOffs, heldSignOffs, newestEvent } from './sign-off.repo';
import { type Standing, standingOf } from './sign-off-standing';
import { changesAfter, type SignedChange } from './signed-change.reducer';
import { uncountedIn } from './uncounted.repo';

/**
 * Does work that may change answers, their strength or evidence of runs, in the caller's
 * transaction. Should it make sign-offs stale, or valid again, the history says so right behind
 * what did it.
 *
 * Stale is a sign-off while the run is in another state than the one signed, and from when an
 * answer of it ceased to count. It is valid again when work makes the run what was signed, every
 * settled item of which counts: the last difference is taken back, or the last answer counts again.
 * Work that leaves the run as it was signed makes nothing valid, and neither does who can only claim:
 * what such work has brought back nobody has looked at. A stage that asks for more turns nothing.
 */
export type WatchSignOffs = <T>(
  tx: Tx,
  actor: Actor,
  place: Authorized<InProject>,
  runIds: string[],
  work: () => Promise<T>,
) => Promise<T>;

export function createSignOffWatch({ events }: { events: EventService }): WatchSignOffs {
  return async function watch(tx, actor, place, runIds, work) {
    const signed = await signedOf(tx, runIds);
    if (signed.length === 0) return work();
    const before = await standingBefore(tx, signed);
    const stale = before.filter((one) => one.stale).map(({ runId }) => runId);
    const from = await newestEvent(tx, stale);
    const lacked = await uncountedIn(tx, signed);
    const result = await work();
    const lacking = await uncountedIn(tx, signed);
    const incomplete = runsOf(lacking);
    const known = new Set(lacked.map(({ id }) => id));
    const lost = runsOf(lacking.filter(({ id }) => !known.has(id)));
    const was = new Map(before.map(({ id, stale }) => [id, stale]));
    const turning = new Set([...runsOf(lacked), ...(await changedAfter(tx, stale, from))]);
    const after = (await standingOf(tx, signed)).map((one) => {
      const stays = was.get(one.id)
        ? claims(actor) || incomplete.has(one.runId) || !turning.has(one.runId)
        : lost.has(one.runId);
      return { ...one, said: one.stale, stale: one.differs || stays };
    });
    // What one from before states were kept differs in is all that is said of it, until it is told.
    const turned = after.filter(
      ({ id, differs, said, stale }) => was.get(id) !== stale || (!differs && said !== stale),
    );
    if (turned.length === 0) return result;
    const states = new Map(
      turned.map(({ runId, present, state }) => [runId, present ?? state ?? '']),
    );
    for (const [runId, state] of states) {
      const own = turned.filter((one) => one.runId === runId);
      for (const type of ['sign-off.stale', 'sign-off.valid'] as const) {
        const concerned = own.filter(({ stale }) => stale === (type === 'sign-off.stale'));
        if (concerned.length === 0) continue;
        const data = { state, signOffs: concerned.map(named) };
        await events.append(tx, actor, place, { runId, type, data });
      }
    }
    return result;
  };
}

const claims = (actor: Actor) => actor.kind === 'person' && onlyClaims(actor.token);

/** The runs that work changed what sign-offs accept of, of those that it might make signed again. */
async function changedAfter(tx: Tx, runIds: string[], seq: number): Promise<string[]> {
  const events = await answerEvents(tx, [...new Set(runIds)], seq);
  const byRun = groupBy(events, ({ runId }) => runId ?? '');
  const none: readonly SignedChange[] = [];
  return [...byRun].flatMap(([runId, own]) =>
    own.reduce(changesAfter, none).length > 0 ? [runId] : [],
  );
}

const runsOf = (items: readonly { runId: string }[]) => new Set(items.map(({ runId }) => runId));

/** As the history said last, since reading the whole state twice would hold up a long run. */
async function standingBefore(tx: Tx, runIds: string[]) {
  const held = await heldSignOffs(tx, runIds);
  // Of one from before states were kept the history says less than its changes do.
  return held.every(({ state }) => state !== null) ? held : standingOf(tx, runIds);
}

async function signedOf(q: Query, runIds: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const id of new Set(runIds)) if (await hasSignOffs(q, id)) found.push(id);
  return found;
}

const named = ({ id, personId, personName }: Standing) => ({ signOffId: id, personId, personName });
