import { ChartLine } from 'lucide-react';
import type { Metadata } from 'next';
import { requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { ButtonLink } from '@/components/button';
import { Card } from '@/components/card';
import { PageHeader } from '@/components/page-header';
import { Pagination, parsePage } from '@/components/pagination';
import { pageApi } from '@/lib/api/page-api';
import { Invitations } from './_components/invitations';
import { PeopleList } from './_components/people-list';
import { WORDS } from './team.words';

export const metadata: Metadata = { title: WORDS.title };

const LIMIT = 50;
const hrefOf = (page: number) => (page > 1 ? `/team?page=${page}` : '/team');

/** Who is here, how others get in, and who may do what. */
export default async function TeamPage({
  searchParams,
}: {
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const page = parsePage((await searchParams).page);
  const person = await requirePerson(hrefOf(page));
  const api = await pageApi();
  const [people, invitations] = await Promise.all([
    api.list('/people', { query: { page, limit: LIMIT } }),
    person.role === 'owner' ? api.list('/invitations', { query: { limit: 100 } }) : null,
  ]);
  return (
    <Shell person={person}>
      <PageHeader
        title={WORDS.title}
        description={WORDS.description}
        actions={
          <ButtonLink href="/insights" icon={<ChartLine />}>
            {WORDS.insights}
          </ButtonLink>
        }
      />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <Card title={WORDS.people(people.meta.total)} flush>
            <PeopleList people={people.data} me={person} />
          </Card>
          <Pagination meta={people.meta} hrefOf={hrefOf} label={WORDS.pages} />
        </div>
        <Card title={WORDS.invite}>
          {invitations ? (
            <Invitations open={invitations.data} />
          ) : (
            <p className="text-sm text-muted">{WORDS.inviteMember}</p>
          )}
        </Card>
      </div>
    </Shell>
  );
}
