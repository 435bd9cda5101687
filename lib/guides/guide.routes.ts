import { notFound } from '@/lib/api/app-error';
import { byId, pagingQuery } from '@/lib/api/fields';
import { offset, pageOf } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import type { GuideService } from '@/lib/guides/guide.service';
import type { Guest } from '@/lib/model/actor';
import {
  checklistSchema,
  checklistWithItemsSchema,
  guidanceQuery,
  guidanceSchema,
  guideProblemSchema,
  guideQuery,
  guideSchema,
  guideWithSourceSchema,
} from './guide.schema';

const tag = 'Guides';

/** Guides and their checklists, as the files state them. */
export const guideRoutes = ({
  guides,
  reviewSnapshots,
}: {
  guides: GuideService;
  /** Guests read the checklists that their review is about. */
  reviewSnapshots: { isAbout(guest: Guest, checklistId: string): Promise<boolean> };
}) => [
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
  route(
    {
      method: 'get',
      path: '/checklists/{id}/guidance',
      id: 'getGuidance',
      tag,
      access: 'participant',
      summary: 'What the guide says about one item of a checklist',
      description: 'A guest reads only those of checklists that their review is about.',
      params: byId,
      query: guidanceQuery,
      data: guidanceSchema,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query }) => {
      if (actor.kind === 'guest' && !(await reviewSnapshots.isAbout(actor, params.id)))
        throw notFound('checklist');
      return guides.guidance(params.id, query.key);
    },
  ),
];
