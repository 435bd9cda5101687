import type { BetterAuthOptions } from 'better-auth';
import type { DBAdapter } from 'better-auth/adapters';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError } from 'better-auth/api';
import type { Query, Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import { DIALECT } from '@/lib/db/kit/dialect';
import { accounts, people, sessions, verifications } from '@/lib/db/tables/tables';
import { WORDS } from '@/lib/people/people.words';
import { countPeople, findPerson } from '@/lib/people/person.repo';
import { type Proof, presentProof, stillHolds } from './credential';

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
        provider: DIALECT.betterAuth,
        schema: { user: people, session: sessions, account: accounts, verification: verifications },
      })(options);
    const reading = on(db.read);
    const writing = (tx: Tx, proof: Proof | undefined) => guarded(on(tx), tx, proof);

    const queued: Record<string, unknown> = {};
    for (const name of WRITES) {
      queued[name] = async (input: { model: string }) => {
        const proof = presentProof();
        const result = await db.transaction((tx) => call(writing(tx, proof), name, input));
        onWrite(input.model);
        return result;
      };
    }
    return {
      ...reading,
      ...queued,
      transaction: async (work: (trx: DBAdapter<BetterAuthOptions>) => Promise<unknown>) => {
        const proof = presentProof();
        const result = await db.transaction((tx) => work(writing(tx, proof)));
        onWrite('session');
        return result;
      },
    } as DBAdapter<BetterAuthOptions>;
  };
}

/**
 * What only the writer can tell, who takes one after the other. Of two first visits at once, one
 * makes the owner (further owners are made of members, never signed up); and nobody gets a session
 * who was deactivated, or whose password was replaced, while it was checked.
 */
function guarded(
  adapter: DBAdapter<BetterAuthOptions>,
  tx: Tx,
  proof: Proof | undefined,
): DBAdapter<BetterAuthOptions> {
  const create = async (input: Parameters<typeof adapter.create>[0]) => {
    const { role, userId } = input.data as { role?: string; userId?: string };
    if (input.model === 'user' && role === 'owner' && (await countPeople(tx)) > 0)
      throw new APIError('CONFLICT', { message: WORDS.ownerThere });
    if (input.model === 'session') await requireWelcome(tx, userId as string, proof);
    return adapter.create(input);
  };
  return { ...adapter, create } as DBAdapter<BetterAuthOptions>;
}

/** @param proof of the password; an account that is just being made has none to show */
async function requireWelcome(tx: Tx, personId: string, proof: Proof | undefined): Promise<void> {
  const person = await findPerson(tx, personId);
  if (person?.deactivatedAt) throw new APIError('FORBIDDEN', { message: WORDS.deactivated });
  if (proof && !(await stillHolds(tx, personId, proof)))
    throw new APIError('UNAUTHORIZED', { message: WORDS.noMatch });
}

function call(
  adapter: DBAdapter<BetterAuthOptions>,
  name: (typeof WRITES)[number],
  input: unknown,
): Promise<unknown> {
  return (adapter[name] as (input: unknown) => Promise<unknown>)(input);
}
