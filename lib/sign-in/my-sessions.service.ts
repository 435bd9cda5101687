import { notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { EventHub } from '@/lib/events/event.hub';
import type { Person } from '@/lib/model/actor';
import { deviceName } from './device-name';
import { countSessions, deleteSession, deleteSessions, listSessions } from './session.repo';
import type { SessionService } from './session.service';

export type MySessions = ReturnType<typeof createMySessions>;

/** Where somebody is signed in, and the way out from afar. */
export function createMySessions(deps: {
  db: Database;
  clock: Clock;
  sessions: SessionService;
  hub: EventHub;
}) {
  const { db, clock, sessions, hub } = deps;

  return { list, end, endOthers };

  /** @param present the session that asks */
  async function list(
    actor: Person,
    present: string | null,
    page: { limit: number; offset: number },
  ) {
    const rows = await listSessions(db.read, actor.id, clock.now(), page);
    return {
      items: rows.map((row) => ({
        id: row.id,
        device: deviceName(row.userAgent),
        address: row.ipAddress || null,
        signedInAt: row.createdAt.toISOString(),
        lastSeenAt: row.updatedAt.toISOString(),
        current: row.id === present,
      })),
      total: await countSessions(db.read, actor.id, clock.now()),
    };
  }

  /** @throws NOT_FOUND when it is not one of theirs */
  async function end(actor: Person, id: string): Promise<void> {
    if (!(await db.transaction((tx) => deleteSession(tx, id, actor.id)))) throw notFound('session');
    ended();
  }

  /** Ends all sessions but the one that asks. */
  async function endOthers(actor: Person, present: string | null): Promise<void> {
    await db.transaction((tx) => deleteSessions(tx, actor.id, present));
    ended();
  }

  function ended(): void {
    sessions.forget('session');
    hub.recheck();
  }
}
