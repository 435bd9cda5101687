import { ChartLine } from 'lucide-react';
import type { Metadata } from 'next';
import { requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { pageApi } from '@/lib/application/page-api';
import { isStaff } from '@/lib/model/instance.roles';
import { Invitations } from './_components/invitations';
import { NoPeople } from './_components/no-people';
import { PeopleFilter } from './_components/people-filter';
import { PeopleList } from './_components/people-list';
import { SecondFactorRule } from './_components/second-factor-rule';
import { parseTeamView, teamHref } from './_components/team-view';
import { WORDS } from './team.words';

export const metadata: Metadata = { title: WORDS.title };

const LIMIT = 50;

/** Who is here, how others get in, and who may do what. */
export default async function TeamPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const view = parseTeamView(await searchParams);
  const person = await requirePerson(teamHref(view));
  const api = await pageApi();
  const [people, settings, invitations] = await Promise.all([
    api.list('/people', { query: { ...view, limit: LIMIT } }),
    api.call('get', '/instance-settings'),
    isStaff(person.role) ? api.list('/invitations', { query: { limit: 100 } }) : null,
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
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
        <Card title={WORDS.invite} className="lg:col-start-2">
          {invitations ? (
            <Invitations open={invitations.data} me={person} />
          ) : (
            <p className="text-sm text-muted">{WORDS.inviteMember}</p>
          )}
        </Card>
        <div className="min-w-0 space-y-4 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <PeopleFilter q={view.q} />
          {people.data.length > 0 ? (
            <Card title={WORDS.people(people.meta.total)} flush>
              <PeopleList people={people.data} me={person} />
            </Card>
          ) : (
            <NoPeople q={view.q} />
          )}
          <Pagination
            meta={people.meta}
            hrefOf={(page) => teamHref({ ...view, page })}
            label={WORDS.pages}
          />
        </div>
        <Card title={WORDS.rule} className="lg:col-start-2">
          <SecondFactorRule
            required={settings.secondFactorRequired}
            maySet={person.role === 'owner'}
          />
        </Card>
      </div>
    </Shell>
  );
}
