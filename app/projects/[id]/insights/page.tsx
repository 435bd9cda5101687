import type { Metadata } from 'next';
import { InsightsView } from '@/app/_insights/insights-view';
import { orNotFound } from '@/app/_report/or-not-found';
import { requirePerson } from '@/app/_session/require-person';
import { PageHeader } from '@/components/ui/page-header';
import { pageApi } from '@/lib/application/page-api';
import { StatusBadge } from './_components/status-badge';
import { BADGE_WORDS } from './badge.words';

export const metadata: Metadata = { title: BADGE_WORDS.page.title };

/** How it goes in one project, and its status badge. */
export default async function ProjectInsightsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requirePerson(`/projects/${id}/insights`);
  const api = await pageApi();
  const [project, insights] = await orNotFound(
    Promise.all([
      api.call('get', '/projects/{id}', { params: { id } }),
      api.call('get', '/projects/{id}/insights', { params: { id } }),
    ]),
  );
  return (
    <>
      <PageHeader
        title={BADGE_WORDS.page.titleOf(project.name)}
        crumbs={[
          { label: BADGE_WORDS.page.projects, href: '/' },
          { label: project.name, href: `/projects/${id}` },
        ]}
        description={BADGE_WORDS.page.description}
      />
      <InsightsView
        insights={insights}
        actionsHref={`/projects/${id}/actions`}
        startHref={`/projects/${id}`}
      />
      <StatusBadge
        project={{
          id,
          badge: project.badge,
          archived: project.archived,
          mayManage: project.mayManage,
        }}
        stages={project.stages.map(({ stage }) => stage)}
      />
    </>
  );
}
