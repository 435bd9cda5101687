import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import type { EventService } from '@/lib/events/event.service';
import type { Actor } from '@/lib/model/actor';
import { onlyClaims } from '@/lib/model/strength';
import { hasSignOffs, heldSignOffs } from './sign-off.repo';
import { type Standing, standingOf } from './sign-off-standing';
import { uncountedIn } from './uncounted.repo';

/**
 * Does work that may change answers, their strength or evidence of runs, in the caller's
 * transaction. Should it make sign-offs stale, or valid again, the history says so right behind
 * what did it.
 *
 * Stale is a sign-off while the run is in another state than the one signed, and from when an
 * answer of it ceased to count. It is valid again when the run is as it was and every settled item
 * counts; nobody who can only claim brings that about. A stage that asks for more turns nothing.
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
    const lacked = new Set((await uncountedIn(tx, signed)).map(({ id }) => id));
    const result = await work();
    const lacking = await uncountedIn(tx, signed);
    const incomplete = new Set(lacking.map(({ runId }) => runId));
    const lost = new Set(lacking.filter(({ id }) => !lacked.has(id)).map(({ runId }) => runId));
    const was = new Map(before.map(({ id, stale }) => [id, stale]));
    const after = (await standingOf(tx, signed)).map((one) => {
      const stays = was.get(one.id)
        ? claims(actor) || incomplete.has(one.runId)
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
