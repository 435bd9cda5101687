import { z } from '@hono/zod-openapi';
import { moment, uuid } from '@/lib/api/fields';

/** By item, who accepted its answer in a review, and when. */
export const acceptancesSchema = () =>
  z
    .record(z.string(), z.object({ by: uuid(), at: moment() }))
    .openapi({ description: 'By item, who accepted it in a review, while it is accepted' });
