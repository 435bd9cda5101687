import { offset, ordered, pageOf } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import type { Services } from '@/lib/api/services';
import { byId, pagingQuery } from '@/lib/guides/guide.schema';
import {
  memberPath,
  memberSchema,
  newProjectSchema,
  projectEditSchema,
  projectQuery,
  projectSchema,
} from './project.schema';

const tag = 'Projects';
const errors = ['NOT_FOUND', 'CONFLICT'] as const;

/** Projects and their members. */
export const projectRoutes = ({ projects }: Services) => [
  route(
    {
      method: 'get',
      path: '/projects',
      id: 'listProjects',
      tag,
      summary: 'List the projects I may see',
      query: projectQuery,
      data: projectSchema,
      list: true,
    },
    async ({ actor, query }) =>
      projects.list(actor, query, { ...offset(query), ...ordered(query.sort) }),
  ),
  route(
    {
      method: 'post',
      path: '/projects',
      id: 'createProject',
      tag,
      summary: 'Make a project, with runs of the checklists named',
      body: newProjectSchema,
      data: projectSchema,
      status: 201,
      location: (data) => `/projects/${data.id}`,
      errors: [...errors],
    },
    async ({ actor, body }) => projects.create(actor, body),
  ),
  route(
    {
      method: 'get',
      path: '/projects/{id}',
      id: 'getProject',
      tag,
      summary: 'A project and where it stands',
      params: byId,
      data: projectSchema,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => projects.get(actor, params.id),
  ),
  route(
    {
      method: 'patch',
      path: '/projects/{id}',
      id: 'changeProject',
      tag,
      summary: 'Rename, describe, open or close, archive or restore a project',
      params: byId,
      body: projectEditSchema,
      data: projectSchema,
      errors: [...errors],
    },
    async ({ actor, params, body }) => projects.change(actor, params.id, body),
  ),
  route(
    {
      method: 'delete',
      path: '/projects/{id}',
      id: 'deleteProject',
      tag,
      summary: 'Delete a project; it can be brought back',
      params: byId,
      status: 204,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => projects.remove(actor, params.id),
  ),
  route(
    {
      method: 'post',
      path: '/projects/{id}/restoration',
      id: 'restoreProject',
      tag,
      summary: 'Bring a deleted project back',
      params: byId,
      data: projectSchema,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => projects.restore(actor, params.id),
  ),
  route(
    {
      method: 'get',
      path: '/projects/{id}/members',
      id: 'listMembers',
      tag,
      summary: 'A project’s members',
      params: byId,
      query: pagingQuery,
      data: memberSchema,
      list: true,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query }) => pageOf(await projects.members(actor, params.id), query),
  ),
  route(
    {
      method: 'get',
      path: '/projects/{id}/assignable',
      id: 'listAssignable',
      tag,
      summary: 'Everyone who may be given an item of a project',
      params: byId,
      query: pagingQuery,
      data: memberSchema,
      list: true,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query }) => pageOf(await projects.assignable(actor, params.id), query),
  ),
  route(
    {
      method: 'put',
      path: '/projects/{id}/members/{personId}',
      id: 'addMember',
      tag,
      summary: 'Make a person a member',
      params: memberPath,
      status: 204,
      errors: [...errors],
    },
    async ({ actor, params }) => projects.addPerson(actor, params.id, params.personId),
  ),
  route(
    {
      method: 'delete',
      path: '/projects/{id}/members/{personId}',
      id: 'removeMember',
      tag,
      summary: 'Take a person out of a project',
      params: memberPath,
      status: 204,
      errors: [...errors],
    },
    async ({ actor, params }) => projects.removePerson(actor, params.id, params.personId),
  ),
];
