import { z } from '@hono/zod-openapi';
import { day, moment, paging, uuid } from '@/lib/api/fields';
import { MENTION_SOURCES } from '@/lib/model/mention.types';
import { PHASES } from '@/lib/model/review.types';
import { STATUSES } from '@/lib/model/status';
import { WAIVER_NEWS } from '@/lib/model/waiver.types';
import { INBOX_KINDS, ofEachKind } from './inbox.types';

export const inboxItemSchema = z
  .object({
    kind: z.enum(INBOX_KINDS).openapi({ example: 'item' }),
    id: uuid().openapi({
      description: 'Of the item, action, review, mention, waiver or what is told of one',
    }),
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
        description:
          'My open actions for an item of mine; beside it they are no entries of their own',
      }),
    version: z.int().nullable(),
    phase: z.enum(PHASES).nullable().openapi({ description: 'Of a review' }),
    left: z.int().nullable().openapi({ description: 'Items of a review that I have not judged' }),
    mention: z
      .object({
        by: z.string(),
        source: z.enum(MENTION_SOURCES),
        text: z.string().openapi({ description: 'The beginning of it, as plain words' }),
      })
      .nullable(),
    waiver: z
      .object({
        id: uuid(),
        news: z.enum(['asked', ...WAIVER_NEWS]),
        by: z.string().nullable().openapi({
          description: 'Who asked, who decided, or who ended it; null where its day did',
        }),
        reason: z.string(),
        expiresOn: day(),
        why: z.string().nullable().openapi({ description: 'Why it was declined' }),
      })
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
  .object({
    ...ofEachKind(total),
    total: total().openapi({
      description: 'In the list of all kinds, where an action may be in its item',
    }),
  })
  .openapi('InboxCount');

export const mentionChangeSchema = z.strictObject({ seen: z.boolean() }).openapi('MentionChange');
