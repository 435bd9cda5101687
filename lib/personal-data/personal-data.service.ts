import { notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Query } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import { dataOf } from '@/lib/events/event.shape';
import type { Person } from '@/lib/model/actor';
import { HELD } from './held.repo';
import { accountOf, eventsBy, rowsAbout } from './personal-data.repo';

/** Events that are read at once. */
const PAGE = 500;

export type PersonalDataService = ReturnType<typeof createPersonalDataService>;

/** Gives people what is kept about them. */
export function createPersonalDataService(deps: { db: Pick<Database, 'read'>; clock: Clock }) {
  const { db, clock } = deps;

  return { mine, of };

  /** All that is kept about whoever asks. */
  function mine(actor: Person) {
    return of(actor.id);
  }

  /**
   * All that is kept about somebody: the account, what it has, what they wrote and did. No secrets.
   * Long for who did much, so it is made in a thread.
   * @throws NOT_FOUND when there is no such person
   */
  async function of(personId: string) {
    const account = await accountOf(db.read, personId);
    if (!account) throw notFound('person');
    const kept: Record<string, Record<string, unknown>[]> = {};
    for (const held of HELD.filter(({ shown }) => shown.length > 0))
      kept[held.name] = (await rowsAbout(db.read, held, personId)).map(plain);
    return {
      format: 'walkaround personal data' as const,
      version: 1 as const,
      madeAt: clock.now().toISOString(),
      account: plain(account),
      kept,
      events: await eventsOf(db.read, personId),
    };
  }
}

async function eventsOf(q: Query, personId: string): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = [];
  for (let after = ''; ; ) {
    const rows = await eventsBy(q, personId, after, PAGE);
    for (const row of rows) {
      const { id, projectId, seq, type, runId, itemId, reviewId } = row;
      const at = row.at.toISOString();
      all.push({ id, projectId, seq, type, runId, itemId, reviewId, at, data: dataOf(row) });
    }
    const last = rows.at(-1);
    if (!last) return all;
    after = last.id;
  }
}

/** A row as JSON has it: moments as text. */
const plain = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Date ? value.toISOString() : value,
    ]),
  );
