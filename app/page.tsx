import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { StateTabs } from '@/components/ui/state-tabs';
import { pageApi } from '@/lib/application/page-api';
import { dayOf } from '@/lib/model/day';
import { AccountNotice } from './_home/account-notice';
import { HOME_WORDS } from './_home/home.words';
import { homeHref, parseHomeView, type SearchParams } from './_home/home-view';
import { loadProjects } from './_home/load-projects';
import { NoProjects } from './_home/no-projects';
import { ProjectFilter } from './_home/project-filter';
import { ProjectList } from './_home/project-list';
import { loadWaiting, WaitingCard } from './_home/waiting-card';
import { requirePerson } from './_session/require-person';
import { Shell } from './_session/shell';

export const metadata: Metadata = { title: HOME_WORDS.title };

/** Home: the projects I may see, and what waits for me in them, which comes first on a phone. */
export default async function HomePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = parseHomeView(await searchParams);
  const person = await requirePerson(homeHref(view));
  const api = await pageApi();
  const projects = await loadProjects(api, view);
  const waiting = await loadWaiting(api);
  const today = dayOf(new Date());
  const total = projects.pinned.length + projects.total;
  return (
    <Shell person={person} assigned={waiting.meta.total}>
      <PageHeader
        title={HOME_WORDS.title}
        actions={
          <ButtonLink href="/projects/new" variant="primary" icon={<Plus />}>
            {HOME_WORDS.newProject}
          </ButtonLink>
        }
      />
      <AccountNotice />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 lg:col-start-2 lg:row-start-1">
          <WaitingCard waiting={waiting} today={today} />
        </div>
        <section aria-labelledby="projects" className="min-w-0 lg:col-start-1 lg:row-start-1">
          <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2.5">
            <StateTabs
              label={HOME_WORDS.which}
              current={view.state}
              hrefOf={(state) => homeHref({ ...view, state, page: 1 })}
            />
            <ProjectFilter view={view} />
          </div>
          <h2 id="projects" className="sr-only">
            {HOME_WORDS.listTitle(view.state)}, {HOME_WORDS.count(total)}
          </h2>
          {total > 0 ? (
            // Another view is another list; a refresh of the same keeps what was loaded.
            <ProjectList key={homeHref({ ...view, page: 1 })} initial={projects} view={view} />
          ) : (
            <NoProjects view={view} />
          )}
        </section>
      </div>
    </Shell>
  );
}
