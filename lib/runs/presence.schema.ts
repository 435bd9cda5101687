import { z } from '@hono/zod-openapi';
import { uuid } from '@/lib/api/fields';

export const presenceSchema = z
  .object({
    clientId: uuid(),
    personId: uuid(),
    name: z.string(),
    runId: uuid(),
    itemId: uuid().nullable(),
  })
  .openapi('Presence');
