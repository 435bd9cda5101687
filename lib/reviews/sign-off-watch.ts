import type { Query, Tx } from '@/lib/db/connection';
import type { EventService } from '@/lib/events/event.service';
import type { Actor } from '@/lib/people/actor';
import { hasSignOffs } from './sign-off.repo';
import { type Standing, standingOf } from './sign-off-standing';

/**
 * Does work that may change answers or evidence of runs, in the caller's transaction. Should it
 * make sign-offs stale, or valid again, the history says so right behind what did it.
 */
export type WatchSignOffs = <T>(
  tx: Tx,
  actor: Actor,
  place: { projectId: string; runIds: string[] },
  work: () => Promise<T>,
) => Promise<T>;

export function createSignOffWatch({ events }: { events: EventService }): WatchSignOffs {
  return async function watch(tx, actor, { projectId, runIds }, work) {
    const signed = await signedOf(tx, runIds);
    if (signed.length === 0) return work();
    const before = await standingOf(tx, signed);
    const result = await work();
    const after = await standingOf(tx, signed);
    const was = new Map(before.map(({ id, stale }) => [id, stale]));
    const turned = after.filter(({ id, stale }) => was.get(id) !== stale);
    if (turned.length === 0) return result;
    const states = new Map(turned.map(({ runId, present }) => [runId, present ?? '']));
    for (const [runId, state] of states) {
      const own = turned.filter((one) => one.runId === runId);
      for (const type of ['sign-off.stale', 'sign-off.valid'] as const) {
        const concerned = own.filter(({ stale }) => stale === (type === 'sign-off.stale'));
        if (concerned.length === 0) continue;
        const data = { state, signOffs: concerned.map(named) };
        await events.append(tx, actor, { projectId, runId, type, data });
      }
    }
    return result;
  };
}

async function signedOf(q: Query, runIds: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const id of new Set(runIds)) if (await hasSignOffs(q, id)) found.push(id);
  return found;
}

const named = ({ id, personId, personName }: Standing) => ({ signOffId: id, personId, personName });
