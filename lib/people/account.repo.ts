import { asc } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { people } from '@/lib/db/tables';
import type { Account } from './account.types';
import { unclear } from './same-name';

/** What tells some people apart from all others who have an account, those who came first first. */
export async function accountsOf(q: Query, ids: Iterable<string | null>): Promise<Account[]> {
  const wanted = new Set(ids);
  const everybody = await q
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .orderBy(asc(people.id));
  const shared = unclear(everybody);
  return everybody
    .filter(({ id }) => wanted.has(id))
    .map((one) => ({ ...one, sharesName: shared.has(one.id) }));
}
