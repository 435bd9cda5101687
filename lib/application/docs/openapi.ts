import type { OpenAPIHono, RouteConfig, z } from '@hono/zod-openapi';
import { ERROR_STATUS, type ErrorCode } from '@/lib/api/app-error';
import { failureSchema, successSchema } from '@/lib/api/envelope';
import type { RouteSpec } from '@/lib/api/route';
import { scopeOf } from '@/lib/api/token-scope';
import { AGENT_HEADERS } from '@/lib/tokens/bearer.service';

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
    security: securityOf(spec),
    'x-access': spec.access ?? 'person',
    ...(spec.long ? { 'x-long-body': true } : {}),
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
      ...(spec.file
        ? {
            body: {
              required: true,
              content: {
                'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
              },
            },
          }
        : {}),
    },
    responses: {
      [status]: success(spec),
      ...(spec.known ? { 200: { ...success(spec), description: 'It was there already' } } : {}),
      ...(spec.method === 'get' && (spec.shared || !spec.content)
        ? { 304: { description: 'Not changed since the `ETag` in `If-None-Match`' } }
        : {}),
      ...failures(spec),
    },
  };
}

/** How a caller says who they are; a token needs the scope that stands beside it. */
function securityOf(spec: RouteSpec): Record<string, string[]>[] {
  if (spec.access === 'public') return [];
  const scope = scopeOf(spec);
  return [{ session: [] }, ...(scope === 'never' ? [] : [{ token: [scope] }])];
}

/** The OpenAPI 3.1 document. */
export function openApiDocument(app: OpenAPIHono) {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'walkaround.session_token',
    description: 'Sign in with POST /api/auth/sign-in/email.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'wka_…',
    description: `A token from My account, or from a project’s menu. Each operation names the scope that it needs. A token of an agent may say \`${AGENT_HEADERS.model}\` and \`${AGENT_HEADERS.run}\`, which the history keeps.`,
  });
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Walkaround',
      version: '1',
      description:
        'Turns the checklists inside Markdown documents into work a team tracks, reviews and signs off. Answers come in an envelope: `success`, then `data` (with `meta` for lists) or `error`. Scripts send a token; browsers sign in with `POST /api/auth/sign-in/email`.',
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
  // A public one too refuses a page of somebody who is not signed in any more (`walkaround-person`).
  if (!spec.shared) codes.add('UNAUTHENTICATED');
  // What a token may be told whatever it asks for: its scope, its agent's headers, its limit.
  if (spec.access !== 'public')
    codes.add('UNAUTHENTICATED').add('FORBIDDEN').add('VALIDATION_ERROR').add('RATE_LIMITED');
  if (spec.method !== 'get') codes.add('FORBIDDEN');
  if (spec.body) codes.add('PAYLOAD_TOO_LARGE').add('UNSUPPORTED_MEDIA_TYPE');
  if (spec.file) codes.add('PAYLOAD_TOO_LARGE');
  if (spec.method !== 'get') codes.add('UNAVAILABLE');
  codes.add('RATE_LIMITED').add('INTERNAL');
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
