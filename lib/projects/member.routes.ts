import { byId, pagingQuery } from '@/lib/api/fields';
import { pageOf } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import type { MemberService } from '@/lib/projects/member.service';
import {
  assignableSchema,
  candidateSchema,
  memberEditSchema,
  memberPath,
  memberSchema,
} from './member.schema';

const tag = 'Projects';
const errors = ['NOT_FOUND', 'CONFLICT', 'FORBIDDEN'] as const;

/** Who is in a project, and who leads it. */
export const memberRoutes = ({ members }: { members: MemberService }) => [
  route(
    {
      method: 'get',
      path: '/projects/{id}/members',
      id: 'listMembers',
      tag,
      summary: 'A project’s members and their roles',
      params: byId,
      query: pagingQuery,
      data: memberSchema,
      list: true,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query }) => pageOf(await members.list(actor, params.id), query),
  ),
  route(
    {
      method: 'get',
      path: '/projects/{id}/assignable',
      id: 'listAssignable',
      tag,
      summary: 'Everyone who may be given something to do in a project, an item or an action',
      params: byId,
      query: pagingQuery,
      data: assignableSchema,
      list: true,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query }) => pageOf(await members.assignable(actor, params.id), query),
  ),
  route(
    {
      method: 'get',
      path: '/projects/{id}/candidates',
      id: 'listCandidates',
      scope: 'admin',
      tag,
      summary: 'Everyone who can be added to a project. For leads',
      params: byId,
      query: pagingQuery,
      data: candidateSchema,
      list: true,
      errors: [...errors],
    },
    async ({ actor, params, query }) => pageOf(await members.candidates(actor, params.id), query),
  ),
  route(
    {
      method: 'put',
      path: '/projects/{id}/members/{personId}',
      id: 'addMember',
      scope: 'admin',
      tag,
      summary: 'Add a member, or change a member’s role. For leads',
      params: memberPath,
      body: memberEditSchema,
      optionalBody: true,
      status: 204,
      errors: [...errors],
    },
    async ({ actor, params, body }) => members.put(actor, params.id, params.personId, body.role),
  ),
  route(
    {
      method: 'delete',
      path: '/projects/{id}/members/{personId}',
      id: 'removeMember',
      scope: 'admin',
      tag,
      summary: 'Remove a member (for leads), or leave a project',
      params: memberPath,
      status: 204,
      errors: [...errors],
    },
    async ({ actor, params }) => members.remove(actor, params.id, params.personId),
  ),
];
