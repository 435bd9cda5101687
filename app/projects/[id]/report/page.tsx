import { FileText } from 'lucide-react';
import type { Metadata } from 'next';
import { orNotFound } from '@/app/_report/or-not-found';
import { ReportPage } from '@/app/_report/report-page';
import { parseView } from '@/app/_report/report-views';
import { requirePerson } from '@/app/_session/require-person';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { pageApi } from '@/lib/application/page-api';
import { REPORT_WORDS } from './report.words';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ view?: string | string[] }>;
}

export const metadata: Metadata = { title: REPORT_WORDS.title };

/** The report of all runs of a project that are in use. */
export default async function ProjectReportPage({ params, searchParams }: Props) {
  const { id } = await params;
  const view = parseView((await searchParams).view);
  const href = `/projects/${id}/report`;
  await requirePerson(view === 'source' ? `${href}?view=source` : href);
  const api = await pageApi();
  const [project, runs] = await orNotFound(
    Promise.all([
      api.call('get', '/projects/{id}', { params: { id } }),
      api.list('/projects/{id}/runs', { params: { id }, query: { limit: 1 } }),
    ]),
  );
  const crumbs = [
    { href: '/', label: REPORT_WORDS.projects },
    { href: `/projects/${id}`, label: project.name },
  ];
  if (runs.meta.total === 0) {
    return (
      <>
        <PageHeader title={REPORT_WORDS.titleOf(project.name)} crumbs={crumbs} />
        <EmptyState
          icon={<FileText />}
          title={REPORT_WORDS.nothing}
          actions={
            <>
              <ButtonLink variant="primary" href={`/projects/${id}`}>
                {REPORT_WORDS.openProject}
              </ButtonLink>
              <ButtonLink href="/guides">{REPORT_WORDS.guides}</ButtonLink>
            </>
          }
        >
          <p>{REPORT_WORDS.why(project.name)}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <ReportPage
      reported={{ kind: 'projects', id }}
      of={project.name}
      href={href}
      view={view}
      crumbs={crumbs}
    />
  );
}
