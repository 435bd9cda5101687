import { z } from '@hono/zod-openapi';
import { uuid } from '@/lib/api/fields';

/** The people that a report or minutes name, by id. */
export const accountsSchema = z
  .array(
    z.object({
      id: uuid(),
      name: z.string(),
      email: z.string().nullable().openapi({
        description: 'Not told to guests; `token` for a token of the project’s own',
      }),
      sharesName: z.boolean().openapi({
        description: 'Somebody else has the same name, or it reads as if it named an address',
      }),
    }),
  )
  .openapi({ description: 'Everybody whose id is in it; two people may have one name' });
