import type { Metadata } from 'next';
import { orNotFound } from '@/app/_report/or-not-found';
import { ReportPage } from '@/app/_report/report-page';
import { REPORT_PAGE_WORDS } from '@/app/_report/report-page.words';
import { parseView } from '@/app/_report/report-views';
import { requirePerson } from '@/app/_session/require-person';
import { Notice } from '@/components/ui/notice';
import { pageApi } from '@/lib/application/page-api';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ view?: string | string[] }>;
}

export const metadata: Metadata = { title: REPORT_PAGE_WORDS.kind('runs') };

/** The report of one run. */
export default async function RunReportPage({ params, searchParams }: Props) {
  const { id } = await params;
  const view = parseView((await searchParams).view);
  const href = `/runs/${id}/report`;
  await requirePerson(view === 'source' ? `${href}?view=source` : href);
  const api = await pageApi();
  const run = await orNotFound(api.call('get', '/runs/{id}', { params: { id } }));
  const project = await orNotFound(
    api.call('get', '/projects/{id}', { params: { id: run.projectId } }),
  );
  return (
    <ReportPage
      reported={{ kind: 'runs', id }}
      of={run.title}
      href={href}
      view={view}
      crumbs={[
        { href: '/', label: REPORT_PAGE_WORDS.projects },
        { href: `/projects/${project.id}`, label: project.name },
        { href: `/runs/${id}`, label: run.title },
      ]}
      notice={
        run.archived || run.deleted ? (
          <Notice className="mb-4">
            {REPORT_PAGE_WORDS.leftOut(run.deleted ? 'deleted' : 'archived')}
          </Notice>
        ) : null
      }
    />
  );
}
