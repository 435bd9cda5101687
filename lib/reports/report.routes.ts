import GithubSlugger from 'github-slugger';
import type { Context } from 'hono';
import { route } from '@/lib/api/route';
import { addHeader } from '@/lib/api/send';
import type { Services } from '@/lib/api/services';
import { byId } from '@/lib/guides/guide.schema';
import { writeReportCsv } from '@/lib/markdown/report-csv';
import { writeReportHtml } from '@/lib/markdown/report-html';
import { writeReport } from '@/lib/markdown/write-report';
import type { SigningService } from '@/lib/signing/signing.service';
import { type Format, reportQuery, reportSchema } from './report.schema';
import type { Report } from './report.service';

const tag = 'Reports';
const content = {
  'text/markdown': '`format=md`, the default: GitHub-flavoured Markdown, signed',
  'text/html': '`format=html`: one self-contained page, signed',
  'text/csv': '`format=csv`: a line an item',
};
const TYPE = { md: 'text/markdown', html: 'text/html', csv: 'text/csv' } as const;
const WRITE = { md: writeReport, html: writeReportHtml, csv: writeReportCsv } as const;

/** Reports on runs and projects, in four formats. */
export const reportRoutes = ({ reports, signing }: Services) => [
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
      answer(context, signing, await reports.ofRun(actor, params.id), query),
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
      answer(context, signing, await reports.ofProject(actor, params.id), query),
  ),
];

function answer(
  context: Context,
  signing: SigningService,
  report: Report,
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
  const text = WRITE[query.format](report);
  // A table of commas has no place for a comment.
  return context.body(query.format === 'csv' ? text : signed(signing, report, text));
}

function signed(signing: SigningService, report: Report, text: string): string {
  const { projectId, seq, head, title, generatedAt: at, generatedBy: by } = report;
  return signing.sign(text, { kind: 'report', projectId, seq, head, title, at, by });
}

function fileName(report: Report, format: Format): string {
  // Header values are ASCII; a title in another script falls back to the plain word.
  const slug = new GithubSlugger()
    .slug(report.title)
    .replace(/[^a-z0-9-]/g, '')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${slug || 'walkaround'}-report-${report.generatedAt.slice(0, 10)}.${format}`;
}
