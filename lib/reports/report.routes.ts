import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { byId } from '@/lib/api/fields';
import { route } from '@/lib/api/route';
import { contentOf } from '@/lib/documents/formats';
import { reportToldApart } from '@/lib/documents/told-apart';
import { documentQuery, sendDocument } from '@/lib/downloads/send-document';
import type { ReportService } from '@/lib/reports/report.service';
import type { SigningService } from '@/lib/signing/signing.service';
import type { TextService } from '@/lib/texts/text.service';
import { reportSchema } from './report.schema';
import type { Report } from './report.service';

const tag = 'Reports';
const content = contentOf('report');
const reportQuery = documentQuery('report');

/** Reports on runs and projects, in every format. */
export const reportRoutes = ({
  reports,
  signing,
  texts,
}: {
  reports: ReportService;
  signing: SigningService;
  texts: TextService;
}) => [
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
      apart: true,
    },
    async ({ actor, params, query, context }) =>
      answer(context, { signing, texts }, await reports.ofRun(actor, params.id), query),
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
      apart: true,
    },
    async ({ actor, params, query, context }) =>
      answer(context, { signing, texts }, await reports.ofProject(actor, params.id), query),
  ),
];

function answer(
  context: Context,
  services: { signing: SigningService; texts: TextService },
  report: Report,
  query: z.output<typeof reportQuery>,
) {
  const { generatedBy: by } = reportToldApart(report);
  const typed = textsOfReport(report);
  return sendDocument(context, services, query, { kind: 'report', model: report, by, typed });
}

function* textsOfReport({ description, runs }: Report): Iterable<string | null> {
  yield description;
  for (const { items } of runs) {
    for (const { note, comments } of items) {
      yield note;
      for (const { body } of comments) yield body;
    }
  }
}
