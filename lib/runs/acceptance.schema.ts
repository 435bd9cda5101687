import { z } from '@hono/zod-openapi';
import { moment, uuid } from '@/lib/api/fields';

/** By item, who accepted its answer in a review, and when. */
export const acceptancesSchema = () =>
  z
    .record(z.string(), z.object({ by: uuid(), at: moment() }))
    .openapi({ description: 'By item, who accepted it in a review, while it is accepted' });

/** The names of people whom a snapshot mentions and its list of people does not have. */
export const othersNamedSchema = () =>
  z.record(z.string(), z.string()).openapi({
    description:
      'By id, the names of those who answered, accepted or gave evidence and are not in the project any more',
  });
