import { z } from '@hono/zod-openapi';
import { day, moment, paging, uuid } from '@/lib/api/fields';
import { MENTION_SOURCES } from '@/lib/mentions/mention.types';
import { PHASES } from '@/lib/reviews/review.types';
import { STATUSES } from '@/lib/runs/answer.types';
import { INBOX_KINDS } from './inbox.types';

export const inboxItemSchema = z
  .object({
    kind: z.enum(INBOX_KINDS).openapi({ example: 'item' }),
    id: uuid().openapi({ description: 'Of the item, action, review or mention' }),
    title: z.string().openapi({ example: 'Write tests' }),
    projectId: uuid(),
    projectName: z.string(),
    runId: uuid().nullable(),
    runTitle: z.string().nullable(),
    itemId: uuid().nullable(),
    itemText: z.string().nullable(),
    status: z.enum(STATUSES).nullable(),
    dueOn: day()
      .nullable()
      .openapi({ description: 'Of an item, the earliest of its own and its actions’' }),
    overdue: z.boolean(),
    actions: z
      .array(z.object({ id: uuid(), text: z.string(), dueOn: day().nullable(), version: z.int() }))
      .openapi({
        description: 'My open actions for an item of mine; they are no entries of their own',
      }),
    version: z.int().nullable(),
    phase: z.enum(PHASES).nullable().openapi({ description: 'Of a review' }),
    left: z.int().nullable().openapi({ description: 'Items of a review that I have not judged' }),
    mention: z
      .object({ by: z.string(), source: z.enum(MENTION_SOURCES), text: z.string() })
      .nullable(),
    updatedAt: moment(),
  })
  .openapi('InboxItem');

export const inboxQuery = z.strictObject({
  ...paging,
  kind: z.enum(INBOX_KINDS).optional().openapi({ description: 'Only these', example: 'mention' }),
});

const total = () => z.int().openapi({ example: 2 });
export const inboxCountSchema = z
  .object({ item: total(), action: total(), review: total(), mention: total(), total: total() })
  .openapi('InboxCount');

export const mentionChangeSchema = z.strictObject({ seen: z.boolean() }).openapi('MentionChange');
