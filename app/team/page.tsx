import { ChartLine } from 'lucide-react';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { ButtonLink } from '@/components/button';
import { Card } from '@/components/card';
import { PageHeader } from '@/components/page-header';
import { Pagination, parsePage } from '@/components/pagination';
import { parseTheme } from '@/components/theme';
import { pageApi } from '@/lib/api/page-api';
import { Invitations } from './_components/invitations';
import { Passkeys } from './_components/passkeys';
import { PeopleList } from './_components/people-list';
import { RenameForm } from './_components/rename-form';
import { ThemeChoice } from './_components/theme-choice';

export const metadata: Metadata = { title: 'Team' };

const LIMIT = 50;
const hrefOf = (page: number) => (page > 1 ? `/team?page=${page}` : '/team');

/** Who is here, how others get in, and what is mine to set. */
export default async function TeamPage({
  searchParams,
}: {
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const page = parsePage((await searchParams).page);
  const person = await requirePerson(hrefOf(page));
  const api = await pageApi();
  const [people, invitations, passkeys] = await Promise.all([
    api.list('/people', { query: { page, limit: LIMIT } }),
    person.role === 'owner' ? api.list('/invitations', { query: { limit: 100 } }) : null,
    api.list('/me/passkeys', { query: { limit: 100 } }),
  ]);
  const theme = parseTheme((await cookies()).get('theme')?.value);
  return (
    <Shell person={person}>
      <PageHeader
        title="Team"
        description="Everyone with an account on this Walkaround."
        actions={
          <ButtonLink href="/insights" icon={<ChartLine />}>
            Insights
          </ButtonLink>
        }
      />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <Card title={`People (${people.meta.total})`} flush>
            <PeopleList people={people.data} me={person} />
          </Card>
          <Pagination meta={people.meta} hrefOf={hrefOf} label="Pages of people" />
        </div>
        <div className="grid gap-6">
          {invitations ? (
            <Card title="Invite people">
              <Invitations open={invitations.data} />
            </Card>
          ) : (
            <Card title="Invite people">
              <p className="text-sm text-muted">
                The owner of this Walkaround makes invitation links. Ask them for one.
              </p>
            </Card>
          )}
          <Card title="Me">
            <div className="space-y-5">
              <RenameForm name={person.name} />
              <ThemeChoice initial={theme} />
            </div>
          </Card>
          <div id="passkeys" className="scroll-mt-20">
            <Card title="My passkeys">
              <Passkeys passkeys={passkeys.data} />
            </Card>
          </div>
        </div>
      </div>
    </Shell>
  );
}
