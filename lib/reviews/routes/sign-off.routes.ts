import { z } from '@hono/zod-openapi';
import { byId } from '@/lib/api/fields';
import { route } from '@/lib/api/route';
import {
  newRunSignOffSchema,
  newSignOffSchema,
  runSigningSchema,
  runSignOffChallengeSchema,
  signOffChallengeSchema,
  signOffSchema,
} from '@/lib/reviews/sign-off/sign-off.schema';
import type {
  NewRunSignOff,
  NewSignOff,
  SignOffService,
} from '@/lib/reviews/sign-off/sign-off.service';
import { requestOptionsSchema } from '@/lib/sign-in/passkey.schema';

const tag = 'Sign-offs';

/** Who accepted what, exactly as it stood. */
export const signOffRoutes = ({ signOffs }: { signOffs: SignOffService }) => [
  route(
    {
      method: 'post',
      path: '/reviews/{id}/sign-off-challenges',
      id: 'beginSignOff',
      scope: 'never',
      tag,
      summary: 'What a browser needs to ask for a passkey that signs just these runs off',
      description: 'For `navigator.credentials.get` of WebAuthn. Good for five minutes.',
      params: byId,
      body: signOffChallengeSchema,
      data: requestOptionsSchema,
      errors: ['NOT_FOUND', 'CONFLICT', 'FORBIDDEN'],
    },
    async ({ actor, params, body }) => (await signOffs.challenge(actor, params.id, body)) as never,
  ),
  route(
    {
      method: 'post',
      path: '/reviews/{id}/sign-offs',
      id: 'signOff',
      scope: 'never',
      tag,
      summary: 'Sign runs of a closed review off, as they stand',
      params: byId,
      body: newSignOffSchema,
      data: z.array(signOffSchema),
      status: 201,
      location: (data) => `/runs/${data[0]?.runId ?? ''}/signing`,
      errors: ['NOT_FOUND', 'CONFLICT', 'FORBIDDEN', 'RATE_LIMITED'],
    },
    async ({ actor, params, body }) => signOffs.sign(actor, params.id, body as NewSignOff),
  ),
  route(
    {
      method: 'post',
      path: '/runs/{id}/sign-off-challenges',
      id: 'beginRunSignOff',
      scope: 'never',
      tag,
      summary: 'What a browser needs to ask for a passkey that signs just this run off',
      description: 'For `navigator.credentials.get` of WebAuthn. Good for five minutes.',
      params: byId,
      body: runSignOffChallengeSchema,
      data: requestOptionsSchema,
      errors: ['NOT_FOUND', 'CONFLICT'],
    },
    async ({ actor, params, body }) =>
      (await signOffs.challengeRun(actor, params.id, body)) as never,
  ),
  route(
    {
      method: 'post',
      path: '/runs/{id}/sign-offs',
      id: 'signRunOff',
      scope: 'never',
      tag,
      summary: 'Sign a complete run off as it stands, without a review',
      description:
        'Every item must be done or not applicable; a conflict names those that are not.',
      params: byId,
      body: newRunSignOffSchema,
      data: runSigningSchema,
      status: 201,
      location: (data) => `/runs/${data.signOffs[0]?.runId ?? ''}/signing`,
      errors: ['NOT_FOUND', 'CONFLICT', 'RATE_LIMITED'],
    },
    async ({ actor, params, body }) =>
      (await signOffs.signRun(actor, params.id, body as NewRunSignOff)) as never,
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
