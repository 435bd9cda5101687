import type { Metadata } from 'next';
import { InsightsView } from '@/app/_insights/insights-view';
import { orNotFound } from '@/app/_report/or-not-found';
import { requirePerson } from '@/app/_session/require-person';
import { PageHeader } from '@/components/page-header';
import { pageApi } from '@/lib/api/page-api';
import { StatusBadge } from './_components/status-badge';

export const metadata: Metadata = { title: 'Insights' };

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
        title={`Insights: ${project.name}`}
        crumbs={[
          { label: 'Projects', href: '/' },
          { label: project.name, href: `/projects/${id}` },
        ]}
        description="How it goes, over the last 90 days."
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
