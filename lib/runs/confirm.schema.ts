import { z } from '@hono/zod-openapi';
import { mutationId, prose, uuid } from '@/lib/api/fields';
import { VERDICTS } from '@/lib/model/verdict';
import { seenVersion, undoes } from './run.schema';

export const verdictSchema = z
  .strictObject({
    mutationId: mutationId().optional(),
    verdict: z.enum(VERDICTS).openapi({
      description:
        'Stand behind the answers, say no to them, or take my own confirmation of them back',
      example: 'confirm',
    }),
    reason: prose(5_000).nullable().optional().openapi({
      description: 'Why they are rejected; it becomes the reason why they need work',
    }),
    undoes: undoes(),
    items: z
      .array(z.strictObject({ id: uuid(), version: seenVersion() }))
      .min(1, 'must have at least one entry')
      .max(5_000, 'must have at most 5000 entries'),
  })
  .openapi('Verdict');
