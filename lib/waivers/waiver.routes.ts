import { byId } from '@/lib/api/fields';
import { offset } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import {
  newWaiverSchema,
  waiverDecisionSchema,
  waiverEndSchema,
  waiverNoticeSchema,
  waiverQuery,
  waiverSchema,
} from '@/lib/waived-items/waiver.schema';
import type { WaiverService } from './waiver.service';
import type { createWaiverDecision } from './waiver-decision.service';

const tag = 'Waivers';

/** Waivers: "not now" for an item, with an end, and with the agreement of somebody else. */
export const waiverRoutes = ({
  waivers,
  decideWaiver,
}: {
  waivers: WaiverService;
  decideWaiver: ReturnType<typeof createWaiverDecision>;
}) => [
  route(
    {
      method: 'get',
      path: '/runs/{id}/waivers',
      id: 'listRunWaivers',
      tag,
      summary: 'A run’s waivers, the first to end first',
      params: byId,
      query: waiverQuery,
      data: waiverSchema,
      list: true,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query }) => waivers.ofRun(actor, params.id, query.state, offset(query)),
  ),
  route(
    {
      method: 'get',
      path: '/projects/{id}/waivers',
      id: 'listWaivers',
      tag,
      summary: 'A project’s waivers, the first to end first',
      params: byId,
      query: waiverQuery,
      data: waiverSchema,
      list: true,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query }) =>
      waivers.ofProject(actor, params.id, query.state, offset(query)),
  ),
  route(
    {
      method: 'post',
      path: '/items/{id}/waivers',
      id: 'askForWaiver',
      tag,
      summary: 'Ask that an item may wait',
      description:
        'The item stays as it is until somebody else approves. An item has at most one waiver that is asked for or in force, and what is settled needs none.',
      params: byId,
      body: newWaiverSchema,
      data: waiverSchema,
      status: 201,
      location: (data) => `/runs/${data.runId}/waivers`,
      errors: ['NOT_FOUND', 'CONFLICT'],
    },
    async ({ actor, params, body }) => waivers.ask(actor, params.id, body),
  ),
  route(
    {
      method: 'put',
      path: '/waivers/{id}/decision',
      id: 'decideWaiver',
      tag,
      summary: 'Approve or decline a waiver that somebody else asked for',
      description:
        'Approving gives the item the status `waived` until the day is over; it never counts as done. Who asked can’t decide, through whatever token; an agent and a project’s own token can’t either.',
      scope: 'review',
      params: byId,
      body: waiverDecisionSchema,
      data: waiverSchema,
      errors: ['NOT_FOUND', 'CONFLICT'],
    },
    async ({ actor, params, body }) => decideWaiver(actor, params.id, body),
  ),
  route(
    {
      method: 'post',
      path: '/waivers/{id}/end',
      id: 'endWaiver',
      tag,
      summary: 'Take a waiver back, or end it before its day',
      description:
        'The item is again as it was before it was waived. An answer to the item does the same.',
      params: byId,
      body: waiverEndSchema,
      data: waiverSchema,
      errors: ['NOT_FOUND', 'CONFLICT'],
    },
    async ({ actor, params, body }) => waivers.end(actor, params.id, body),
  ),
  route(
    {
      method: 'patch',
      path: '/me/waiver-notices/{id}',
      id: 'changeWaiverNotice',
      tag,
      summary: 'Mark what I was told of a waiver as read, or as unread',
      params: byId,
      body: waiverNoticeSchema,
      status: 204,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, body }) => waivers.setNoticeRead(actor, params.id, body.seen),
  ),
];
