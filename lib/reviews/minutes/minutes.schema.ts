import { z } from '@hono/zod-openapi';
import { day, moment, uuid } from '@/lib/api/fields';
import { stageSchema } from '@/lib/guides/guide.schema';
import { DECISIONS, PROOFS, VOTES } from '@/lib/model/review.types';
import { accountsSchema } from '@/lib/people/accounts.schema';
import { phaseSchema } from '@/lib/reviews/review.schema';
import { signatureSchema } from '@/lib/signing/signature.schema';

const itemSchema = z.object({
  text: z.string(),
  markdown: z.string().nullable().openapi({
    description: 'The text as it stands in the guide, where that is more than plain text',
  }),
  decision: z.enum(DECISIONS).nullable(),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedById: uuid().nullable(),
  decidedAt: moment().nullable(),
  carriedOver: z.boolean(),
  changedSince: z.boolean(),
  waivedUntil: day()
    .nullable()
    .openapi({ description: 'The last day on which it waits by a waiver' }),
  against: z
    .object({ vote: z.enum(VOTES), count: z.int(), of: z.int() })
    .nullable()
    .openapi({ description: 'What most voted who were not unsure, if it was decided otherwise' }),
  note: z.string().nullable(),
  votes: z.array(
    z.object({
      round: z.int(),
      name: z.string(),
      personId: uuid().nullable().openapi({ description: 'None of a guest' }),
      vote: z.enum(VOTES),
      comment: z.string().nullable(),
    }),
  ),
  comments: z.array(
    z.object({ author: z.string(), authorId: uuid(), at: moment(), body: z.string() }),
  ),
});

export const minutesSchema = z
  .object({
    projectId: uuid(),
    reviewId: uuid(),
    title: z.string(),
    project: z.string(),
    phase: phaseSchema,
    facilitator: z.string(),
    facilitatorId: uuid(),
    quorum: z.int(),
    blind: z.boolean(),
    startedAt: moment().nullable(),
    closedAt: moment().nullable(),
    generatedAt: moment(),
    generatedBy: z.string(),
    generatedById: uuid().nullable().openapi({ description: 'None of a guest' }),
    seq: z.int().openapi({ description: 'The newest event that the minutes were made from' }),
    head: z.string(),
    signature: signatureSchema,
    accounts: accountsSchema,
    people: z.array(
      z.object({
        name: z.string(),
        personId: uuid().nullable().openapi({ description: 'None of a guest' }),
        email: z.string().nullable().openapi({ description: 'Not told to guests' }),
        role: z.enum(['facilitator', 'participant', 'guest']),
        joined: z.boolean(),
      }),
    ),
    runs: z.array(
      z.object({
        title: z.string(),
        stage: stageSchema,
        guide: z.string(),
        revision: z.string(),
        signed: z.boolean(),
        items: z.array(itemSchema),
      }),
    ),
    actions: z.array(
      z.object({
        text: z.string(),
        item: z.string(),
        run: z.string(),
        owner: z.string().nullable(),
        ownerId: uuid().nullable(),
        dueOn: day().nullable(),
        done: z.boolean(),
        overdue: z.boolean(),
      }),
    ),
    signOffs: z.array(
      z.object({
        name: z.string(),
        personId: uuid(),
        email: z.string().nullable(),
        run: z.string(),
        signedTitle: z
          .string()
          .openapi({ description: 'How the run was called when it was signed' }),
        at: moment(),
        revision: z.string(),
        seq: z.int(),
        head: z.string(),
        confirmedWith: z.enum(PROOFS),
        stale: z.boolean(),
      }),
    ),
  })
  .openapi('Minutes');
