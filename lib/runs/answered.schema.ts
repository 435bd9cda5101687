import { z } from '@hono/zod-openapi';
import { moment, uuid } from '@/lib/api/fields';
import { viaSchema } from '@/lib/events/event.schema';
import { STRENGTHS } from '@/lib/model/strength';

const strengthSchema = () =>
  z.enum(STRENGTHS).openapi({
    description:
      'How strong it is: `claimed` by an agent or a project’s token, `checked` by a machine’s result, `confirmed` by a person, `accepted` by a review; null while it is open',
    example: 'confirmed',
  });

/** Who gave an answer, who stands behind it, and whether it counts. */
export const answeredFields = () => ({
  answeredBy: uuid()
    .nullable()
    .openapi({ description: 'Who gave the status or its reason; nobody while it is open' }),
  answeredAt: moment().nullable(),
  answeredVia: viaSchema()
    .nullable()
    .openapi({ description: 'The token that it was answered through, if any' }),
  strength: strengthSchema().nullable(),
  confirmedBy: uuid().nullable().openapi({
    description:
      'Who confirmed what was claimed, confirmed it beside who answered, or accepted it in a review',
  }),
  confirmedAt: moment().nullable(),
  counts: z.boolean().openapi({
    description: 'Whether it counts as done: settled, and all that its stage asks for',
  }),
});
