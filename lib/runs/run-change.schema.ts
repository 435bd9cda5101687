import { z } from '@hono/zod-openapi';
import { line, mutationId, uuid } from '@/lib/api/fields';

export const newRunSchema = z
  .strictObject({
    id: uuid().optional(),
    checklistId: uuid(),
    title: line(200, 'Enter a title').optional().openapi({ example: 'New Endpoint: POST /orders' }),
    claims: z
      .strictObject({
        done: z.array(z.string()).max(100_000).optional(),
        notApplicable: z.array(z.string()).max(100_000).optional(),
      })
      .optional()
      .openapi({
        description:
          'What a document says of items, by their keys, as an import answers it; unless said, what the guide’s own text says. Nobody has answered those: they are claimed, by the document',
      }),
    mutationId: mutationId().optional(),
  })
  .openapi('NewRun');

export const runEditSchema = z
  .strictObject({
    title: line(200, 'Enter a title')
      .optional()
      .openapi({ example: 'New Endpoint: POST /refunds' }),
    archived: z.boolean().optional(),
    mutationId: mutationId().optional(),
  })
  .openapi('RunChange');
