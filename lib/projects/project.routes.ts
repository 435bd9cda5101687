import { byId } from '@/lib/api/fields';
import { offset, ordered } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import type { ProjectService } from '@/lib/projects/project.service';
import { newProjectSchema, projectEditSchema, projectQuery, projectSchema } from './project.schema';

const tag = 'Projects';
const errors = ['NOT_FOUND', 'CONFLICT'] as const;

/** Projects. */
export const projectRoutes = ({ projects }: { projects: ProjectService }) => [
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
      wide: true,
      scope: 'admin',
      tag,
      summary: 'Create a project, with runs of the checklists named',
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
      scope: 'admin',
      tag,
      summary: 'Rename, describe, open or close, archive or restore a project',
      description:
        'Everyone who works in a project may change `name` and `description`; the rest is for its leads.',
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
      scope: 'admin',
      tag,
      summary: 'Delete a project; it can be restored. For its leads',
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
      scope: 'admin',
      tag,
      summary: 'Restore a deleted project. For its leads',
      params: byId,
      data: projectSchema,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => projects.restore(actor, params.id),
  ),
];
