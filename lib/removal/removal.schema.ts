import { z } from '@hono/zod-openapi';
import { line, moment, paging, uuid } from '@/lib/api/fields';

export const tombstoneSchema = z
  .object({
    projectId: uuid(),
    removedBy: z.object({ id: uuid(), name: z.string().openapi({ example: 'Ada Okafor' }) }),
    removedAt: moment(),
    finished: z
      .boolean()
      .openapi({ description: 'Whether all of it is gone; a large project takes its time' }),
    events: z.int().openapi({ description: 'How many events its history had', example: 240 }),
    head: z.string().openapi({ description: 'The hash of the last of them' }),
  })
  .openapi('Tombstone');

export const newTombstoneSchema = z
  .strictObject({
    name: line(200, 'Enter the project’s name').openapi({
      description: 'The project’s name, as a proof that this one is meant',
      example: 'Orders service',
    }),
  })
  .openapi('NewTombstone');

export const tombstoneQuery = z.strictObject(paging);
