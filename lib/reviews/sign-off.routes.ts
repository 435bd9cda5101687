import { z } from '@hono/zod-openapi';
import { route } from '@/lib/api/route';
import type { Services } from '@/lib/api/services';
import { byId } from '@/lib/guides/guide.schema';
import { newSignOffSchema, runSigningSchema, signOffSchema } from './sign-off.schema';

const tag = 'Sign-offs';

/** Who accepted what, exactly as it stood. */
export const signOffRoutes = ({ signOffs }: Services) => [
  route(
    {
      method: 'post',
      path: '/reviews/{id}/sign-offs',
      id: 'signOff',
      tag,
      summary: 'Sign runs of a closed review off, as they stand',
      params: byId,
      body: newSignOffSchema,
      data: z.array(signOffSchema),
      status: 201,
      location: (data) => `/runs/${data[0]?.runId ?? ''}/signing`,
      errors: ['NOT_FOUND', 'CONFLICT', 'FORBIDDEN', 'RATE_LIMITED'],
    },
    async ({ actor, params, body }) => signOffs.sign(actor, params.id, body),
  ),
  route(
    {
      method: 'get',
      path: '/runs/{id}/signing',
      id: 'getRunSigning',
      tag,
      summary: 'Whether a run is signed, by whom, and what changed since',
      params: byId,
      data: runSigningSchema,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => (await signOffs.ofRun(actor, params.id)) as never,
  ),
];
