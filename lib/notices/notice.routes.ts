import { z } from '@hono/zod-openapi';
import { moment, paging, uuid } from '@/lib/api/fields';
import { offset } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import { NOTICE_KINDS } from '@/lib/model/notice.types';
import type { NoticeService } from './notice.service';

const tag = 'Account';

const noticeSchema = z
  .object({
    id: uuid(),
    kind: z.enum(NOTICE_KINDS).openapi({ example: 'password_reset' }),
    text: z.string().openapi({ example: 'Your password was changed with a reset link.' }),
    createdAt: moment(),
    seen: z.boolean(),
  })
  .openapi('Notice');

/** What happened to my account. */
export const noticeRoutes = ({ notices }: { notices: NoticeService }) => [
  route(
    {
      method: 'get',
      path: '/me/notices',
      id: 'listMyNotices',
      scope: 'never',
      tag,
      summary: 'What happened to my account that I should know of, the newest first',
      query: z.strictObject(paging),
      data: noticeSchema,
      list: true,
    },
    async ({ actor, query }) => notices.list(actor, offset(query)),
  ),
  route(
    {
      method: 'post',
      path: '/me/notices/seen',
      id: 'markMyNoticesSeen',
      scope: 'never',
      tag,
      summary: 'Say that I have seen my notices',
      status: 204,
    },
    async ({ actor }) => notices.markSeen(actor),
  ),
];
