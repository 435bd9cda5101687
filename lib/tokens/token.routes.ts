import { byId, pagingQuery } from '@/lib/api/fields';
import { offset } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import type { ProjectTokenService } from './project-token.service';
import {
  madeProjectTokenSchema,
  madeTokenSchema,
  newProjectTokenSchema,
  newTokenSchema,
  projectTokenSchema,
  tokenPath,
  tokenSchema,
} from './token.schema';
import type { TokenService } from './token.service';

const tag = 'Tokens';
const scope = 'never';

/** Tokens for scripts and agents: my own, and those of a project. No token makes or ends tokens. */
export const tokenRoutes = ({
  tokens,
  projectTokens,
}: {
  tokens: TokenService;
  projectTokens: ProjectTokenService;
}) => [
  route(
    {
      method: 'get',
      path: '/me/tokens',
      id: 'listMyTokens',
      tag,
      scope,
      summary: 'My tokens, the oldest first',
      query: pagingQuery,
      data: tokenSchema,
      list: true,
    },
    async ({ actor, query }) => tokens.list(actor, offset(query)),
  ),
  route(
    {
      method: 'post',
      path: '/me/tokens',
      id: 'createMyToken',
      tag,
      scope,
      summary: 'Make a token that acts as me',
      description: 'With at most my rights. The token is in this answer and nowhere else.',
      body: newTokenSchema,
      data: madeTokenSchema,
      status: 201,
      location: () => '/me/tokens',
      errors: ['CONFLICT'],
    },
    async ({ actor, body }) => tokens.create(actor, body),
  ),
  route(
    {
      method: 'delete',
      path: '/me/tokens/{id}',
      id: 'revokeMyToken',
      tag,
      scope,
      summary: 'Revoke a token of mine; it stops at once',
      params: byId,
      status: 204,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => tokens.revoke(actor, params.id),
  ),
  route(
    {
      method: 'get',
      path: '/projects/{id}/tokens',
      id: 'listProjectTokens',
      tag,
      scope,
      summary: 'A project’s own tokens, the oldest first. For leads',
      params: byId,
      query: pagingQuery,
      data: projectTokenSchema,
      list: true,
      errors: ['NOT_FOUND', 'FORBIDDEN'],
    },
    async ({ actor, params, query }) => projectTokens.list(actor, params.id, offset(query)),
  ),
  route(
    {
      method: 'post',
      path: '/projects/{id}/tokens',
      id: 'createProjectToken',
      tag,
      scope,
      summary: 'Make a token that belongs to a project. For leads',
      description:
        'It acts as itself, sees this project and no other, and stays when whoever made it leaves. The token is in this answer and nowhere else.',
      params: byId,
      body: newProjectTokenSchema,
      data: madeProjectTokenSchema,
      status: 201,
      errors: ['NOT_FOUND', 'CONFLICT'],
    },
    async ({ actor, params, body }) => projectTokens.create(actor, params.id, body),
  ),
  route(
    {
      method: 'delete',
      path: '/projects/{id}/tokens/{tokenId}',
      id: 'revokeProjectToken',
      tag,
      scope,
      summary: 'Revoke a project’s token; it stops at once. For leads',
      params: tokenPath,
      status: 204,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => projectTokens.revoke(actor, params.id, params.tokenId),
  ),
];
