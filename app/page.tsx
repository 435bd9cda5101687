import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { ButtonLink } from '@/components/button';
import { PageHeader } from '@/components/page-header';
import { StateTabs } from '@/components/state-tabs';
import { pageApi } from '@/lib/api/page-api';
import { HOME_WORDS } from './_home/home.words';
import { homeHref, parseHomeView, type SearchParams } from './_home/home-view';
import { loadProjects } from './_home/load-projects';
import { NoProjects } from './_home/no-projects';
import { ProjectFilter } from './_home/project-filter';
import { ProjectList } from './_home/project-list';
import { WaitingCard } from './_home/waiting-card';
import { requirePerson } from './_session/require-person';
import { Shell } from './_session/shell';

export const metadata: Metadata = { title: HOME_WORDS.title };

/** Home: the projects I may see, and what waits for me in them, which comes first on a phone. */
export default async function HomePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = parseHomeView(await searchParams);
  const person = await requirePerson(homeHref(view));
  const api = await pageApi();
  const projects = await loadProjects(api, view);
  const today = new Date().toISOString().slice(0, 10);
  const total = projects.pinned.length + projects.total;
  return (
    <Shell person={person}>
      <PageHeader
        title={HOME_WORDS.title}
        actions={
          <ButtonLink href="/projects/new" variant="primary" icon={<Plus />}>
            {HOME_WORDS.newProject}
          </ButtonLink>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 lg:col-start-2 lg:row-start-1">
          <WaitingCard today={today} />
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
