import { byId } from '@/lib/api/fields';
import { offset } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import type { InboxService } from '@/lib/inbox/inbox.service';
import { inboxCountSchema, inboxItemSchema, inboxQuery, mentionChangeSchema } from './inbox.schema';

const tag = 'Assigned to me';

/** What is assigned to whoever asks. */
export const inboxRoutes = ({ inbox }: { inbox: InboxService }) => [
  route(
    {
      method: 'get',
      path: '/me/inbox',
      id: 'listInbox',
      tag,
      summary: 'What is assigned to me, over all projects',
      description:
        'Unfinished items, open actions, reviews that await me, mentions I have not read, waivers that I may decide on and what became of mine, in one list. Reviews that are being held come first, then everything by day; mentions, invitations and sign-offs are of today. An action for an item of mine is in that item, unless only actions are asked for.',
      query: inboxQuery,
      data: inboxItemSchema,
      list: true,
    },
    async ({ actor, query }) => inbox.list(actor, query.kind, offset(query)),
  ),
  route(
    {
      method: 'get',
      path: '/me/inbox/count',
      id: 'countInbox',
      tag,
      summary: 'How much is assigned to me',
      data: inboxCountSchema,
    },
    async ({ actor }) => inbox.count(actor),
  ),
  route(
    {
      method: 'patch',
      path: '/me/mentions/{id}',
      id: 'changeMention',
      tag,
      summary: 'Mark a mention as read, or as unread',
      params: byId,
      body: mentionChangeSchema,
      status: 204,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, body }) => inbox.setMentionSeen(actor, params.id, body.seen),
  ),
  route(
    {
      method: 'post',
      path: '/me/mentions/read',
      id: 'readMentions',
      tag,
      summary: 'Mark all my mentions as read',
      status: 204,
    },
    async ({ actor }) => inbox.setAllSeen(actor),
  ),
];
