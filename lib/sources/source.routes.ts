import { z } from '@hono/zod-openapi';
import { create } from 'content-disposition';
import type { Context } from 'hono';
import { byId, uuid } from '@/lib/api/fields';
import { route } from '@/lib/api/route';
import type { SourceDocument, SourceService } from './source.service';

const content = { 'text/markdown': 'The document, byte for byte but for its boxes' };

const BOXES =
  'Every byte is as it came in but the one inside of each box: `[x]` what is done, `[~]` what is not applicable, `[ ]` all else. Imported again, it is the same revision.';

const guideQuery = z.strictObject({
  project: uuid().optional().openapi({
    description:
      'The newest run of each checklist in this project that is neither archived nor deleted',
  }),
  runs: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(uuid()).max(100))
    .optional()
    .openapi({ type: 'string', description: 'Runs by their ids, with commas between' }),
});

/** Documents as they came in, with boxes that say what became of their items. */
export const sourceRoutes = ({ sources }: { sources: SourceService }) => [
  route(
    {
      method: 'get',
      path: '/runs/{id}/source',
      id: 'getRunSource',
      tag: 'Runs',
      summary: 'The document that a run was started from, with its boxes as the run answers them',
      description: BOXES,
      params: byId,
      content,
      errors: ['NOT_FOUND', 'CONFLICT'],
      apart: true,
    },
    async ({ actor, params, context }) => send(context, await sources.ofRun(actor, params.id)),
  ),
  route(
    {
      method: 'get',
      path: '/guides/{id}/source',
      id: 'getGuideSource',
      tag: 'Guides',
      summary: 'A guide’s document with its boxes as several runs answer them',
      description: `Of one project, or of the runs that are named. ${BOXES}`,
      params: byId,
      query: guideQuery,
      content,
      errors: ['NOT_FOUND', 'CONFLICT'],
      apart: true,
    },
    async ({ actor, params, query, context }) =>
      send(context, await sources.ofGuide(actor, params.id, query)),
  ),
];

function send(context: Context, { fileName, source }: SourceDocument): Response {
  context.header('Content-Type', 'text/markdown; charset=utf-8');
  context.header('Content-Disposition', create(fileName));
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Cache-Control', 'private, no-cache, no-transform');
  return context.body(source);
}
