import type { Clock } from '@/lib/config/clock';
import type { Person } from '@/lib/model/actor';
import type { EventHub } from './event.hub';

/** After this long without a word, in milliseconds, somebody is taken to be gone. */
const GONE_AFTER_MS = 40_000;

/** A browser tab that looks at a run, and the item it is on. */
export interface Presence {
  clientId: string;
  personId: string;
  name: string;
  runId: string;
  itemId: string | null;
}

export type PresenceService = ReturnType<typeof createPresenceService>;

/** Who is where right now. Kept in memory: it is true for seconds, and heartbeats rebuild it. */
export function createPresenceService(deps: { clock: Clock; hub: EventHub }) {
  const { clock, hub } = deps;
  const rooms = new Map<string, Map<string, Presence & { seen: number }>>();

  return { report, leave, of, sweep };

  /** A tab says where it is; the others hear of it when that changed. */
  function report(
    projectId: string,
    actor: Person,
    where: { clientId: string; runId: string; itemId: string | null },
  ): void {
    const room = rooms.get(projectId) ?? new Map<string, Presence & { seen: number }>();
    rooms.set(projectId, room);
    const before = room.get(where.clientId);
    // A tab's id is its own: nobody may speak for another person's.
    if (before && before.personId !== actor.id) return;
    room.set(where.clientId, {
      ...where,
      personId: actor.id,
      name: actor.name,
      seen: clock.now().getTime(),
    });
    if (before?.runId !== where.runId || before.itemId !== where.itemId) tell(projectId);
  }

  /** A tab says that it is going. */
  function leave(projectId: string, actor: Person, clientId: string): void {
    const room = rooms.get(projectId);
    if (room?.get(clientId)?.personId !== actor.id) return;
    room.delete(clientId);
    tell(projectId);
  }

  /** Who is in a project now. */
  function of(projectId: string): Presence[] {
    const room = rooms.get(projectId);
    return room ? [...room.values()].map(({ seen: _, ...presence }) => presence) : [];
  }

  /** Forgets those not heard of for a while; to be called every few seconds. */
  function sweep(): void {
    const oldest = clock.now().getTime() - GONE_AFTER_MS;
    for (const [projectId, room] of rooms) {
      const gone = [...room.values()].filter((presence) => presence.seen < oldest);
      for (const presence of gone) room.delete(presence.clientId);
      if (room.size === 0) rooms.delete(projectId);
      if (gone.length > 0) tell(projectId);
    }
  }

  function tell(projectId: string): void {
    hub.notify(projectId, 'presence', of(projectId));
  }
}
