import { byId, pagingQuery } from '@/lib/api/fields';
import { offset, ordered } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import type { ItemService } from '@/lib/runs/item.service';
import type { RunService } from '@/lib/runs/run.service';
import type { SnapshotService } from '@/lib/runs/snapshot.service';
import { runQuery, runSchema, snapshotSchema, waitingItemSchema } from './run.schema';
import { newRunSchema, runEditSchema } from './run-change.schema';

const tag = 'Runs';
const errors = ['NOT_FOUND', 'CONFLICT'] as const;

/** Runs of checklists. */
export const runRoutes = ({
  runs,
  snapshots,
  items,
}: {
  runs: RunService;
  snapshots: SnapshotService;
  items: ItemService;
}) => [
  route(
    {
      method: 'get',
      path: '/projects/{id}/runs',
      id: 'listRuns',
      tag,
      summary: 'A project’s runs',
      params: byId,
      query: runQuery,
      data: runSchema,
      list: true,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query }) =>
      runs.list(actor, params.id, query, { ...offset(query), ...ordered(query.sort) }),
  ),
  route(
    {
      method: 'post',
      path: '/projects/{id}/runs',
      id: 'createRun',
      tag,
      summary: 'Start a run of a checklist',
      params: byId,
      body: newRunSchema,
      long: true,
      data: runSchema,
      status: 201,
      location: (data) => `/runs/${data.id}`,
      errors: [...errors],
    },
    async ({ actor, params, body }) => runs.create(actor, params.id, body),
  ),
  route(
    {
      method: 'get',
      path: '/runs/{id}',
      id: 'getRun',
      tag,
      summary: 'A run and where it stands',
      params: byId,
      data: runSchema,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => runs.get(actor, params.id),
  ),
  route(
    {
      method: 'patch',
      path: '/runs/{id}',
      id: 'changeRun',
      tag,
      summary: 'Rename, archive or restore a run',
      params: byId,
      body: runEditSchema,
      data: runSchema,
      errors: [...errors],
    },
    async ({ actor, params, body }) => runs.change(actor, params.id, body),
  ),
  route(
    {
      method: 'delete',
      path: '/runs/{id}',
      id: 'deleteRun',
      tag,
      summary: 'Delete a run; it can be brought back',
      params: byId,
      status: 204,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => runs.remove(actor, params.id),
  ),
  route(
    {
      method: 'post',
      path: '/runs/{id}/restoration',
      id: 'restoreRun',
      tag,
      summary: 'Bring a deleted run back',
      params: byId,
      data: runSchema,
      errors: [...errors],
    },
    async ({ actor, params }) => runs.restore(actor, params.id),
  ),
  route(
    {
      method: 'get',
      path: '/runs/{id}/snapshot',
      id: 'getRunSnapshot',
      tag,
      summary: 'A run with all its items, evidence and comments, as of one event',
      params: byId,
      data: snapshotSchema,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => snapshots.get(actor, params.id),
  ),
  route(
    {
      method: 'get',
      path: '/me/items',
      id: 'listWaiting',
      tag,
      summary: 'My unfinished items over all projects, the earliest due first',
      query: pagingQuery,
      data: waitingItemSchema,
      list: true,
    },
    async ({ actor, query }) => items.waiting(actor, offset(query)),
  ),
];
