import { z } from '@hono/zod-openapi';
import { day, line, moment, mutationId, paging, uuid } from '@/lib/api/fields';

export const actionSchema = z
  .object({
    id: uuid(),
    projectId: uuid(),
    projectName: z.string(),
    runId: uuid(),
    runTitle: z.string(),
    itemId: uuid(),
    itemText: z.string().openapi({ example: 'Write tests' }),
    reviewId: uuid().nullable(),
    reviewName: z.string().nullable(),
    text: z.string().openapi({ example: 'Cover the timeout of the payment provider' }),
    ownerId: uuid().nullable(),
    ownerName: z.string().nullable(),
    dueOn: day().nullable(),
    done: z.boolean(),
    doneAt: moment().nullable(),
    overdue: z.boolean(),
    version: z.int(),
    createdAt: moment(),
    updatedAt: moment(),
  })
  .openapi('Action');

export const newActionSchema = z
  .strictObject({
    id: uuid().optional(),
    text: line(500, 'Enter what is to do'),
    ownerId: uuid().nullable().default(null),
    dueOn: day().nullable().default(null),
    mutationId: mutationId().optional(),
  })
  .openapi('NewAction');

export const actionEditSchema = z
  .strictObject({
    text: line(500, 'Enter what is to do').optional(),
    ownerId: uuid().nullable().optional(),
    dueOn: day().nullable().optional(),
    done: z.boolean().optional(),
    version: z.int(),
    mutationId: mutationId().optional(),
  })
  .openapi('ActionChange');

export const actionQuery = z.strictObject({
  ...paging,
  state: z.enum(['open', 'overdue', 'done', 'all']).default('open').openapi({ example: 'open' }),
});
