import { z } from '@hono/zod-openapi';
import { byId, pagingQuery } from '@/lib/api/fields';
import { offset, ordered, pageOf } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import type { CommentService } from '@/lib/runs/comment.service';
import type { ConfirmService } from '@/lib/runs/confirm.service';
import type { EvidenceService } from '@/lib/runs/evidence.service';
import type { ItemService } from '@/lib/runs/item.service';
import { verdictSchema } from './confirm.schema';
import {
  bulkChangeSchema,
  commentEditSchema,
  commentSchema,
  evidenceRemovalQuery,
  evidenceSchema,
  itemChangeSchema,
  itemQuery,
  itemSchema,
  newCommentSchema,
  newEvidenceSchema,
} from './run.schema';

const tag = 'Items';
const errors = ['NOT_FOUND', 'CONFLICT'] as const;

/** Items of runs: answers, evidence, comments. */
export const itemRoutes = ({
  items,
  confirm,
  evidence,
  comments,
}: {
  items: ItemService;
  confirm: ConfirmService;
  evidence: EvidenceService;
  comments: CommentService;
}) => [
  route(
    {
      method: 'get',
      path: '/runs/{id}/items',
      id: 'listItems',
      tag,
      summary: 'A run’s items',
      params: byId,
      query: itemQuery,
      data: itemSchema,
      list: true,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query }) =>
      items.list(actor, params.id, query, { ...offset(query), ...ordered(query.sort) }),
  ),
  route(
    {
      method: 'patch',
      path: '/runs/{id}/items',
      id: 'changeItems',
      tag,
      summary: 'Change several answers, all or none',
      description:
        'What is the same in many entries, such as one long reason, is best said once, in `fields`: it counts for every entry that does not give that field itself.',
      params: byId,
      body: bulkChangeSchema,
      data: z.array(itemSchema),
      errors: [...errors],
    },
    async ({ actor, params, body }) => items.changeMany(actor, params.id, body),
  ),
  route(
    {
      method: 'post',
      path: '/runs/{id}/confirmations',
      id: 'confirmItems',
      scope: 'review',
      tag,
      summary: 'Confirm or reject several answers, all or none',
      description:
        'For what an agent or a script claimed, and for what its stage asks a second person for. Takes a person: an agent’s token and a project’s own are refused, and nobody is the second person of their own answer.',
      params: byId,
      body: verdictSchema,
      data: z.array(itemSchema),
      errors: [...errors],
    },
    async ({ actor, params, body }) => confirm(actor, params.id, body),
  ),
  route(
    {
      method: 'get',
      path: '/items/{id}',
      id: 'getItem',
      tag,
      summary: 'An item and its answer',
      params: byId,
      data: itemSchema,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => items.get(actor, params.id),
  ),
  route(
    {
      method: 'patch',
      path: '/items/{id}',
      id: 'changeItem',
      tag,
      summary: 'Change an answer',
      description:
        'A `version` that is not the present one is a CONFLICT, with the item as it stands in `error.current`.',
      params: byId,
      body: itemChangeSchema,
      data: itemSchema,
      errors: [...errors],
    },
    async ({ actor, params, body }) => items.change(actor, params.id, body),
  ),
  route(
    {
      method: 'get',
      path: '/items/{id}/evidence',
      id: 'listEvidence',
      tag,
      summary: 'An item’s evidence',
      params: byId,
      query: pagingQuery,
      data: evidenceSchema,
      list: true,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query }) => pageOf(await evidence.list(actor, params.id), query),
  ),
  route(
    {
      method: 'post',
      path: '/items/{id}/evidence',
      id: 'addEvidence',
      tag,
      summary: 'Add evidence',
      params: byId,
      body: newEvidenceSchema,
      data: evidenceSchema,
      status: 201,
      location: (data) => `/items/${data.itemId}/evidence`,
      errors: [...errors],
    },
    async ({ actor, params, body }) => evidence.add(actor, params.id, body),
  ),
  route(
    {
      method: 'delete',
      path: '/evidence/{id}',
      id: 'removeEvidence',
      tag,
      summary: 'Take evidence away; the history keeps it',
      params: byId,
      query: evidenceRemovalQuery,
      status: 204,
      errors: [...errors],
    },
    async ({ actor, params, query }) => evidence.remove(actor, params.id, query),
  ),
  route(
    {
      method: 'get',
      path: '/items/{id}/comments',
      id: 'listComments',
      tag,
      summary: 'An item’s comments',
      params: byId,
      query: pagingQuery,
      data: commentSchema,
      list: true,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query }) => pageOf(await comments.list(actor, params.id), query),
  ),
  route(
    {
      method: 'post',
      path: '/items/{id}/comments',
      id: 'addComment',
      tag,
      summary: 'Comment on an item',
      params: byId,
      body: newCommentSchema,
      data: commentSchema,
      status: 201,
      location: (data) => `/items/${data.itemId}/comments`,
      errors: [...errors],
    },
    async ({ actor, params, body }) => comments.add(actor, params.id, body),
  ),
  route(
    {
      method: 'patch',
      path: '/comments/{id}',
      id: 'changeComment',
      tag,
      summary: 'Reword my comment',
      params: byId,
      body: commentEditSchema,
      data: commentSchema,
      errors: [...errors],
    },
    async ({ actor, params, body }) => comments.change(actor, params.id, body),
  ),
  route(
    {
      method: 'delete',
      path: '/comments/{id}',
      id: 'removeComment',
      tag,
      summary: 'Remove my comment',
      params: byId,
      status: 204,
      errors: [...errors],
    },
    async ({ actor, params }) => comments.remove(actor, params.id),
  ),
];
