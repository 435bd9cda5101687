import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { ButtonLink } from '@/components/button';
import { PageHeader } from '@/components/page-header';
import { Pagination } from '@/components/pagination';
import { StateTabs } from '@/components/state-tabs';
import { pageApi } from '@/lib/api/page-api';
import { homeHref, parseHomeView, type SearchParams } from './_home/home-view';
import { NoProjects } from './_home/no-projects';
import { ProjectFilter } from './_home/project-filter';
import { ProjectList } from './_home/project-list';
import { WaitingCard } from './_home/waiting-card';
import { requirePerson } from './_session/require-person';
import { Shell } from './_session/shell';

export const metadata: Metadata = { title: 'Projects' };

/** Home: the projects I may see, and what is assigned to me in them. */
export default async function HomePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = parseHomeView(await searchParams);
  const person = await requirePerson(homeHref(view));
  const api = await pageApi();
  const projects = await api.list('/projects', { query: { ...view } });
  const today = new Date().toISOString().slice(0, 10);
  return (
    <Shell person={person}>
      <PageHeader
        title="Projects"
        actions={
          <ButtonLink href="/projects/new" variant="primary" icon={<Plus />}>
            New project
          </ButtonLink>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-labelledby="projects" className="min-w-0">
          <h2 id="projects" className="sr-only">
            {view.state === 'active'
              ? 'Active'
              : view.state === 'archived'
                ? 'Archived'
                : 'Deleted'}{' '}
            projects
          </h2>
          <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2.5">
            <StateTabs
              label="Which projects"
              current={view.state}
              hrefOf={(state) => homeHref({ ...view, state, page: 1 })}
            />
            <ProjectFilter view={view} />
          </div>
          {projects.data.length > 0 ? (
            <ProjectList projects={projects.data} />
          ) : (
            <NoProjects view={view} />
          )}
          <Pagination
            label="Pages of projects"
            meta={projects.meta}
            hrefOf={(page) => homeHref({ ...view, page })}
          />
        </section>
        <div className="min-w-0 max-lg:row-start-1">
          <WaitingCard today={today} />
        </div>
      </div>
    </Shell>
  );
}
