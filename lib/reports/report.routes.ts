import GithubSlugger from 'github-slugger';
import type { Context } from 'hono';
import { route } from '@/lib/api/route';
import { addHeader } from '@/lib/api/send';
import type { Services } from '@/lib/api/services';
import { byId } from '@/lib/guides/guide.schema';
import type { ReportModel } from '@/lib/markdown/report.types';
import { writeReportCsv } from '@/lib/markdown/report-csv';
import { writeReportHtml } from '@/lib/markdown/report-html';
import { writeReport } from '@/lib/markdown/write-report';
import { type Format, reportQuery, reportSchema } from './report.schema';

const tag = 'Reports';
const content = {
  'text/markdown': '`format=md`, the default: GitHub-flavoured Markdown',
  'text/html': '`format=html`: one self-contained page',
  'text/csv': '`format=csv`: a line an item',
};
const TYPE = { md: 'text/markdown', html: 'text/html', csv: 'text/csv' } as const;
const WRITE = { md: writeReport, html: writeReportHtml, csv: writeReportCsv } as const;

/** Reports on runs and projects, in four formats. */
export const reportRoutes = ({ reports }: Services) => [
  route(
    {
      method: 'get',
      path: '/runs/{id}/report',
      id: 'getRunReport',
      tag,
      summary: 'The report of a run',
      params: byId,
      query: reportQuery,
      data: reportSchema,
      content,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query, context }) =>
      answer(context, await reports.ofRun(actor, params.id), query),
  ),
  route(
    {
      method: 'get',
      path: '/projects/{id}/report',
      id: 'getProjectReport',
      tag,
      summary: 'The report of a project’s runs',
      params: byId,
      query: reportQuery,
      data: reportSchema,
      content,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query, context }) =>
      answer(context, await reports.ofProject(actor, params.id), query),
  ),
];

function answer(
  context: Context,
  report: ReportModel,
  query: { format: Format; download?: boolean | undefined },
) {
  if (query.download)
    addHeader(
      context,
      'Content-Disposition',
      `attachment; filename="${fileName(report, query.format)}"`,
    );
  if (query.format === 'json') return report;
  context.header('Content-Type', `${TYPE[query.format]}; charset=utf-8`);
  context.header('Cache-Control', 'private, no-cache');
  return context.body(WRITE[query.format](report));
}

function fileName(report: ReportModel, format: Format): string {
  // Header values are ASCII; a title in another script falls back to the plain word.
  const slug = new GithubSlugger()
    .slug(report.title)
    .replace(/[^a-z0-9-]/g, '')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${slug || 'walkaround'}-report-${report.generatedAt.slice(0, 10)}.${format}`;
}
