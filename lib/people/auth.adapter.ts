import type { BetterAuthOptions } from 'better-auth';
import type { DBAdapter } from 'better-auth/adapters';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Query } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import { accounts, people, sessions, verifications } from '@/lib/db/tables';

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

    const queued: Record<string, unknown> = {};
    for (const name of WRITES) {
      queued[name] = async (input: { model: string }) => {
        const result = await db.transaction((tx) => call(on(tx), name, input));
        onWrite(input.model);
        return result;
      };
    }
    return {
      ...reading,
      ...queued,
      transaction: async (work: (trx: DBAdapter<BetterAuthOptions>) => Promise<unknown>) => {
        const result = await db.transaction((tx) => work(on(tx)));
        onWrite('session');
        return result;
      },
    } as DBAdapter<BetterAuthOptions>;
  };
}

function call(
  adapter: DBAdapter<BetterAuthOptions>,
  name: (typeof WRITES)[number],
  input: unknown,
): Promise<unknown> {
  return (adapter[name] as (input: unknown) => Promise<unknown>)(input);
}
