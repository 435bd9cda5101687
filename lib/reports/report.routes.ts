import type { Context } from 'hono';
import { route } from '@/lib/api/route';
import type { Services } from '@/lib/api/services';
import { byId } from '@/lib/guides/guide.schema';
import { writeReportCsv } from '@/lib/markdown/report-csv';
import { writeReportHtml } from '@/lib/markdown/report-html';
import { reportToldApart } from '@/lib/markdown/told-apart';
import { writeReport } from '@/lib/markdown/write-report';
import type { SigningService } from '@/lib/signing/signing.service';
import { type Format, reportQuery, reportSchema } from './report.schema';
import type { Report } from './report.service';
import { saveAs, sendText, signedFacts } from './send-document';

const tag = 'Reports';
const content = {
  'text/markdown': '`format=md`, the default: GitHub-flavoured Markdown, signed',
  'text/html': '`format=html`: one self-contained page, signed',
  'text/csv': '`format=csv`: a line an item',
};
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
  if (query.download) saveAs(context, { ...report, kind: 'report' }, query.format);
  const { generatedBy } = reportToldApart(report);
  const facts = signedFacts('report', { ...report, generatedBy });
  if (query.format === 'json') return signing.signJson(report, facts);
  const text = WRITE[query.format](report);
  // A table of commas has no place for a signature.
  return sendText(context, query.format, query.format === 'csv' ? text : signing.sign(text, facts));
}
