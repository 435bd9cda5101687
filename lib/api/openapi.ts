import type { OpenAPIHono, RouteConfig, z } from '@hono/zod-openapi';
import { ERROR_STATUS, type ErrorCode } from './app-error';
import { failureSchema, successSchema } from './envelope';
import type { RouteSpec } from './route';

const EXAMPLE: Record<ErrorCode, string> = {
  VALIDATION_ERROR: 'name: Enter a name',
  UNAUTHENTICATED: 'Sign in first.',
  FORBIDDEN: 'Only an owner of this workspace may do that.',
  NOT_FOUND: 'This project was not found.',
  CONFLICT: 'Somebody changed this item in the meantime.',
  PAYLOAD_TOO_LARGE: 'The body is larger than 1 MiB.',
  UNSUPPORTED_MEDIA_TYPE: 'Send the body as application/json.',
  RATE_LIMITED: 'Too many tries. Try again in 2 minutes.',
  INTERNAL: 'Something went wrong on our side. Nothing was changed.',
  UNAVAILABLE: 'The server’s disk is full. Nothing was changed; try again once there is room.',
};

/** A route as the OpenAPI registry wants it: its own schemas in the envelope, and every error. */
export function describeRoute(spec: RouteSpec): RouteConfig {
  const status = spec.status ?? 200;
  return {
    method: spec.method,
    path: `/api/v1${spec.path}`,
    operationId: spec.id,
    summary: spec.summary,
    ...(spec.description ? { description: spec.description } : {}),
    tags: [spec.tag],
    security: spec.access === 'public' ? [] : [{ session: [] }],
    'x-access': spec.access ?? 'person',
    request: {
      ...(spec.params ? { params: spec.params as never } : {}),
      ...(spec.query ? { query: spec.query as never } : {}),
      ...(spec.body
        ? {
            body: {
              required: !spec.optionalBody,
              content: { 'application/json': { schema: spec.body } },
            },
          }
        : {}),
    },
    responses: {
      [status]: success(spec),
      ...(spec.method === 'get' && (spec.shared || !spec.content)
        ? { 304: { description: 'Not changed since the `ETag` in `If-None-Match`' } }
        : {}),
      ...failures(spec),
    },
  };
}

/** The OpenAPI 3.1 document. */
export function openApiDocument(app: OpenAPIHono) {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'walkaround.session_token',
    description: 'Sign in with POST /api/auth/sign-in/email.',
  });
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Walkaround',
      version: '1',
      description:
        'Turns the checklists inside Markdown documents into work a team tracks, reviews and signs off. Answers come in an envelope: `success`, then `data` (with `meta` for lists) or `error`. Sign in with `POST /api/auth/sign-in/email`.',
    },
    servers: [{ url: '/' }],
  });
}

function success(spec: RouteSpec) {
  if (!spec.data && !spec.content) return { description: 'Done' };
  const headers = {
    ...(spec.location
      ? {
          Location: {
            schema: { type: 'string' as const },
            description: 'Where the new resource is',
          },
        }
      : {}),
    ...(spec.method === 'get'
      ? { ETag: { schema: { type: 'string' as const }, description: 'For If-None-Match' } }
      : {}),
  };
  const other = Object.entries(spec.content ?? {}).map(([type, description]) => [
    type,
    { schema: { type: 'string' as const, description } },
  ]);
  return {
    description: spec.summary,
    headers,
    content: {
      ...(spec.data ? { 'application/json': { schema: answerSchema(spec, spec.data) } } : {}),
      ...Object.fromEntries(other),
    },
  };
}

const answerSchema = (spec: RouteSpec, data: z.ZodType) =>
  spec.bare ? data : successSchema(data, spec.list ?? false);

function failures(spec: RouteSpec): RouteConfig['responses'] {
  const codes = new Set<ErrorCode>(spec.errors);
  if (spec.query || spec.body) codes.add('VALIDATION_ERROR');
  if (spec.access !== 'public') codes.add('UNAUTHENTICATED');
  if (spec.access === 'owner' || spec.method !== 'get') codes.add('FORBIDDEN');
  if (spec.body) codes.add('PAYLOAD_TOO_LARGE').add('UNSUPPORTED_MEDIA_TYPE');
  if (spec.method !== 'get') codes.add('UNAVAILABLE');
  codes.add('INTERNAL');
  const entries = [...codes].map((code) => [
    ERROR_STATUS[code],
    {
      description: code,
      content: {
        'application/json': {
          schema: failureSchema,
          example: { success: false, error: { code, message: EXAMPLE[code], details: [] } },
        },
      },
    },
  ]);
  return Object.fromEntries(entries);
}
