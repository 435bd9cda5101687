import { byId } from '@/lib/api/fields';
import { offset } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import { newTombstoneSchema, tombstoneQuery, tombstoneSchema } from './removal.schema';
import type { RemovalService } from './removal.service';

const tag = 'Projects';

/** The removal of deleted projects for good. */
export const removalRoutes = ({ removals }: { removals: RemovalService }) => [
  route(
    {
      method: 'put',
      path: '/projects/{id}/tombstone',
      id: 'removeProjectForGood',
      tag,
      summary: 'Remove a deleted project for good. For owners',
      description:
        'Everything of it goes, its history too; what is kept is a tombstone. It must have been deleted some time ago (`removal.from` in the list of deleted projects). Backups made before still have it.',
      access: 'owner',
      params: byId,
      body: newTombstoneSchema,
      data: tombstoneSchema,
      errors: ['NOT_FOUND', 'CONFLICT'],
    },
    async ({ actor, params, body }) => removals.remove(actor, params.id, body.name),
  ),
  route(
    {
      method: 'get',
      path: '/tombstones',
      id: 'listTombstones',
      tag,
      summary: 'List the projects that were removed for good. For owners',
      access: 'owner',
      query: tombstoneQuery,
      data: tombstoneSchema,
      list: true,
    },
    async ({ query }) => removals.list(offset(query)),
  ),
];
