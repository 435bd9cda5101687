import { APIError, type BetterAuthOptions } from 'better-auth';
import type { DBAdapter } from 'better-auth/adapters';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Query, Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import { accounts, people, sessions, verifications } from '@/lib/db/tables';
import { WORDS } from './people.words';
import { countPeople } from './person.repo';

const WRITES = [
  'create',
  'update',
  'updateMany',
  'delete',
  'deleteMany',
  'consumeOne',
  'incrementOne',
] as const;

/**
 * better-auth's drizzle adapter, with reads on the reader and every write in the writer's queue:
 * a second writer in this process would wait for a lock that only this process can release.
 * @param onWrite called with the model's name after each write, to forget what was cached of it
 */
export function queuedAdapter(db: Database, onWrite: (model: string) => void) {
  return (options: BetterAuthOptions): DBAdapter<BetterAuthOptions> => {
    const on = (handle: Query) =>
      drizzleAdapter(handle, {
        provider: 'sqlite',
        schema: { user: people, session: sessions, account: accounts, verification: verifications },
      })(options);
    const reading = on(db.read);
    const writing = (tx: Tx) => withOneFirst(on(tx), tx);

    const queued: Record<string, unknown> = {};
    for (const name of WRITES) {
      queued[name] = async (input: { model: string }) => {
        const result = await db.transaction((tx) => call(writing(tx), name, input));
        onWrite(input.model);
        return result;
      };
    }
    return {
      ...reading,
      ...queued,
      transaction: async (work: (trx: DBAdapter<BetterAuthOptions>) => Promise<unknown>) => {
        const result = await db.transaction((tx) => work(writing(tx)));
        onWrite('session');
        return result;
      },
    } as DBAdapter<BetterAuthOptions>;
  };
}

/**
 * Of two first visits at once, one makes the owner: only the writer can tell which was first.
 * Further owners are made of members, never signed up.
 */
function withOneFirst(adapter: DBAdapter<BetterAuthOptions>, tx: Tx): DBAdapter<BetterAuthOptions> {
  const create = async (input: Parameters<typeof adapter.create>[0]) => {
    const { role } = input.data as { role?: string };
    if (input.model === 'user' && role === 'owner' && (await countPeople(tx)) > 0)
      throw new APIError('CONFLICT', { message: WORDS.ownerThere });
    return adapter.create(input);
  };
  return { ...adapter, create } as DBAdapter<BetterAuthOptions>;
}

function call(
  adapter: DBAdapter<BetterAuthOptions>,
  name: (typeof WRITES)[number],
  input: unknown,
): Promise<unknown> {
  return (adapter[name] as (input: unknown) => Promise<unknown>)(input);
}
