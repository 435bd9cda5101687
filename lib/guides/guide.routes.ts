import { notFound } from '@/lib/api/app-error';
import { offset, pageOf } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import type { Services } from '@/lib/api/services';
import {
  byId,
  checklistSchema,
  checklistWithItemsSchema,
  guideProblemSchema,
  guideQuery,
  guideSchema,
  guideWithSourceSchema,
  pagingQuery,
} from './guide.schema';

const tag = 'Guides';

/** Guides and their checklists, as the files state them. */
export const guideRoutes = ({ guides, reviewSnapshots }: Services) => [
  route(
    {
      method: 'get',
      path: '/guides',
      id: 'listGuides',
      tag,
      summary: 'List guides at their present revision',
      query: guideQuery,
      data: guideSchema,
      list: true,
    },
    async ({ query }) =>
      guides.list({ ...(query.name ? { name: query.name } : {}) }, offset(query)),
  ),
  route(
    {
      method: 'get',
      path: '/guides/{id}',
      id: 'getGuide',
      tag,
      summary: 'A guide with its source',
      params: byId,
      data: guideWithSourceSchema,
      errors: ['NOT_FOUND'],
    },
    async ({ params }) => guides.get(params.id),
  ),
  route(
    {
      method: 'get',
      path: '/guides/{id}/checklists',
      id: 'listChecklists',
      tag,
      summary: 'A guide’s checklists',
      params: byId,
      query: pagingQuery,
      data: checklistSchema,
      list: true,
      errors: ['NOT_FOUND'],
    },
    async ({ params, query }) => pageOf(await guides.checklists(params.id), query),
  ),
  route(
    {
      method: 'get',
      path: '/guide-problems',
      id: 'listGuideProblems',
      tag,
      summary: 'Guide files that could not be read, and why',
      query: pagingQuery,
      data: guideProblemSchema,
      list: true,
    },
    async ({ query }) => pageOf(guides.problems(), query),
  ),
  route(
    {
      method: 'get',
      path: '/revisions/{id}',
      id: 'getRevision',
      tag,
      summary: 'A guide as it was in one revision',
      params: byId,
      data: guideWithSourceSchema,
      errors: ['NOT_FOUND'],
    },
    async ({ params }) => guides.revision(params.id),
  ),
  route(
    {
      method: 'get',
      path: '/checklists/{id}',
      id: 'getChecklist',
      tag,
      access: 'participant',
      summary: 'A checklist with its items and their guidance',
      description: 'A guest reads only those that their review is about.',
      params: byId,
      data: checklistWithItemsSchema,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => {
      if (actor.kind === 'guest' && !(await reviewSnapshots.isAbout(actor, params.id)))
        throw notFound('checklist');
      return guides.checklist(params.id);
    },
  ),
];
