import type { ActionService } from '@/lib/actions/action.service';
import { byId, pagingQuery } from '@/lib/api/fields';
import { offset, pageOf } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import { actionEditSchema, actionQuery, actionSchema, newActionSchema } from './action.schema';

const tag = 'Actions';
const errors = ['NOT_FOUND', 'CONFLICT'] as const;

/** Actions: mine, a project's, an item's. */
export const actionRoutes = ({ actions }: { actions: ActionService }) => [
  route(
    {
      method: 'get',
      path: '/me/actions',
      id: 'listMyActions',
      tag,
      summary: 'My actions over all projects, the earliest due first',
      query: actionQuery,
      data: actionSchema,
      list: true,
    },
    async ({ actor, query }) => actions.mine(actor, query.state, offset(query)),
  ),
  route(
    {
      method: 'get',
      path: '/projects/{id}/actions',
      id: 'listActions',
      tag,
      summary: 'A project’s actions, the earliest due first',
      params: byId,
      query: actionQuery,
      data: actionSchema,
      list: true,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query }) =>
      actions.ofProject(actor, params.id, query.state, offset(query)),
  ),
  route(
    {
      method: 'get',
      path: '/items/{id}/actions',
      id: 'listItemActions',
      tag,
      summary: 'An item’s actions',
      params: byId,
      query: pagingQuery,
      data: actionSchema,
      list: true,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query }) => pageOf(await actions.ofItem(actor, params.id), query),
  ),
  route(
    {
      method: 'post',
      path: '/items/{id}/actions',
      id: 'addAction',
      tag,
      summary: 'Note something to be done for an item',
      params: byId,
      body: newActionSchema,
      data: actionSchema,
      status: 201,
      location: (data) => `/items/${data.itemId}/actions`,
      errors: [...errors],
    },
    async ({ actor, params, body }) => actions.add(actor, params.id, body),
  ),
  route(
    {
      method: 'patch',
      path: '/actions/{id}',
      id: 'changeAction',
      tag,
      summary: 'Change, finish or reopen an action',
      params: byId,
      body: actionEditSchema,
      data: actionSchema,
      errors: [...errors],
    },
    async ({ actor, params, body }) => actions.change(actor, params.id, body),
  ),
  route(
    {
      method: 'delete',
      path: '/actions/{id}',
      id: 'deleteAction',
      tag,
      summary: 'Remove an action',
      params: byId,
      status: 204,
      errors: [...errors],
    },
    async ({ actor, params }) => actions.remove(actor, params.id),
  ),
];
