import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { Card } from '@/components/card';
import { PageHeader } from '@/components/page-header';
import { Pagination, parsePage } from '@/components/pagination';
import { parseTheme } from '@/components/theme';
import { pageApi } from '@/lib/api/page-api';
import { Passkeys } from './_components/passkeys';
import { PasswordForm } from './_components/password-form';
import { RenameForm } from './_components/rename-form';
import { Sessions } from './_components/sessions';
import { ThemeChoice } from './_components/theme-choice';
import { WORDS } from './account.words';

export const metadata: Metadata = { title: WORDS.title };

const LIMIT = 20;
const hrefOf = (page: number) => (page > 1 ? `/account?page=${page}` : '/account');

/** What is mine to set: name, theme, password, sessions, passkeys. */
export default async function AccountPage({
  searchParams,
}: {
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const page = parsePage((await searchParams).page);
  const person = await requirePerson(hrefOf(page));
  const api = await pageApi();
  const [sessions, passkeys] = await Promise.all([
    api.list('/me/sessions', { query: { page, limit: LIMIT } }),
    api.list('/me/passkeys', { query: { limit: 100 } }),
  ]);
  const theme = parseTheme((await cookies()).get('theme')?.value);
  return (
    <Shell person={person}>
      <PageHeader title={WORDS.title} description={person.email} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <Card title={WORDS.me}>
            <div className="space-y-5">
              <RenameForm name={person.name} />
              <ThemeChoice initial={theme} />
            </div>
          </Card>
          <Card title={WORDS.password}>
            <PasswordForm email={person.email} />
          </Card>
        </div>
        <div className="grid gap-6">
          <Card title={WORDS.sessions}>
            <Sessions sessions={sessions.data} total={sessions.meta.total} />
            <Pagination meta={sessions.meta} hrefOf={hrefOf} label={WORDS.pages} />
          </Card>
          <div id="passkeys" className="scroll-mt-20">
            <Card title={WORDS.passkeys}>
              <Passkeys passkeys={passkeys.data} />
            </Card>
          </div>
        </div>
      </div>
    </Shell>
  );
}
