import { z } from '@hono/zod-openapi';
import { moment, uuid } from '@/lib/api/fields';
import { eventSchema } from '@/lib/events/event.schema';
import { proof } from '@/lib/people/passkey.schema';
import { PROOFS } from './review.types';

export const signOffSchema = z
  .object({
    id: uuid(),
    reviewId: uuid().nullable(),
    reviewName: z.string(),
    runId: uuid(),
    personId: uuid(),
    personName: z.string(),
    revision: z.string(),
    seq: z.int().openapi({ description: 'The event that the run stood at', example: 57 }),
    head: z.string().openapi({ description: 'That event’s hash' }),
    confirmedWith: z.enum(PROOFS),
    signedAt: moment(),
    stale: z.boolean().openapi({ description: 'An answer was changed since' }),
    changedItemIds: z.array(uuid()).openapi({ description: 'Whose answers changed since' }),
  })
  .openapi('SignOff');

const what = {
  runIds: z.array(uuid()).min(1, 'must name at least one run').max(200),
  seq: z.int().min(1).openapi({
    description: 'The newest event that was seen; a conflict when answers changed after it',
  }),
};

export const newSignOffSchema = z
  .strictObject({
    ...what,
    ...proof,
  })
  .refine(({ password, passkey }) => !password !== !passkey, {
    path: ['password'],
    message: 'is needed, or a passkey in its place',
  })
  .openapi('NewSignOff');

export const signOffChallengeSchema = z.strictObject(what).openapi('SignOffChallenge');

export const runSigningSchema = z
  .object({
    signed: z.boolean().openapi({ description: 'As many valid sign-offs as the quorum asks for' }),
    quorum: z.int().nullable(),
    signOffs: z.array(signOffSchema),
    changes: z
      .array(eventSchema)
      .openapi({ description: 'What changed answers since the newest sign-off, at most 100' }),
  })
  .openapi('RunSigning');
