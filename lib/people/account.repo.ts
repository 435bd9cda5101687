import { asc } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { people } from '@/lib/db/tables/tables';
import type { Account } from '@/lib/model/account.types';
import { TOKEN_MARK, unclear } from '@/lib/model/same-name';

/** What tells some people apart from all others who have an account, those who came first first; a token is told to be one. */
export async function accountsOf(q: Query, ids: Iterable<string | null>): Promise<Account[]> {
  const wanted = new Set(ids);
  const everybody = await q
    .select({ id: people.id, name: people.name, email: people.email, kind: people.kind })
    .from(people)
    .orderBy(asc(people.id));
  const shared = unclear(everybody.filter(({ kind }) => kind === 'person'));
  return everybody
    .filter(({ id }) => wanted.has(id))
    .map(({ kind, ...one }) =>
      kind === 'token'
        ? { ...one, email: TOKEN_MARK, sharesName: true }
        : { ...one, sharesName: shared.has(one.id) },
    );
}
