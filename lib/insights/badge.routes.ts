import { z } from '@hono/zod-openapi';
import { byId } from '@/lib/api/fields';
import { route } from '@/lib/api/route';
import { sharedAnswer } from '@/lib/api/shared-answer';
import { stageSchema } from '@/lib/guides/guide.schema';
import type { BadgeService } from '@/lib/insights/badge.service';
import { writeBadgeSvg } from './badge-svg';

const tag = 'Badges';

const badgeQuery = z.strictObject({
  stage: stageSchema.optional().openapi({ description: 'Only this stage' }),
});

const badgeSchema = z
  .object({
    schemaVersion: z.literal(1),
    label: z.string().openapi({ example: 'walkaround' }),
    message: z.string().openapi({ example: '68% done' }),
    color: z.string().openapi({ example: '0b6386' }),
  })
  .openapi('ShieldsEndpoint');

/** Status badges, for a README: public, and there only where a project switched them on. */
export const badgeRoutes = ({ badge }: { badge: BadgeService }) => [
  route(
    {
      method: 'get',
      path: '/projects/{id}/badge.svg',
      id: 'getBadge',
      tag,
      summary: 'A project’s status badge as an image',
      access: 'public',
      shared: true,
      params: byId,
      query: badgeQuery,
      content: { 'image/svg+xml': 'The badge' },
      errors: ['NOT_FOUND'],
    },
    async ({ params, query, context }) =>
      sharedAnswer(
        context,
        'image/svg+xml; charset=utf-8',
        writeBadgeSvg(await badge(params.id, query.stage)),
      ),
  ),
  route(
    {
      method: 'get',
      path: '/projects/{id}/badge.json',
      id: 'getBadgeEndpoint',
      tag,
      summary: 'A project’s status badge for the endpoint badge of shields.io',
      access: 'public',
      shared: true,
      params: byId,
      query: badgeQuery,
      data: badgeSchema,
      bare: true,
      errors: ['NOT_FOUND'],
    },
    async ({ params, query, context }) =>
      sharedAnswer(
        context,
        'application/json',
        JSON.stringify({ schemaVersion: 1, ...(await badge(params.id, query.stage)) }),
      ),
  ),
];
