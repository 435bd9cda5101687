import { z } from '@hono/zod-openapi';
import { moment, uuid } from '@/lib/api/fields';
import { eventSchema } from '@/lib/events/event.schema';
import { EVIDENCE_KINDS } from '@/lib/model/answer.types';
import { PROOFS } from '@/lib/model/review.types';
import { STATUSES } from '@/lib/model/status';
import { evidenceFileSchema } from '@/lib/runs/evidence-file.schema';
import { proof } from '@/lib/sign-in/passkey.schema';

const evidence = z.array(
  z.object({
    kind: z.enum(EVIDENCE_KINDS),
    url: z.string().nullable(),
    text: z.string().nullable(),
    file: evidenceFileSchema(),
  }),
);

export const signedChangeSchema = z
  .object({
    itemId: uuid(),
    text: z.string().openapi({ description: 'The item' }),
    was: z
      .object({
        status: z.enum(STATUSES).optional(),
        justification: z.string().nullable().optional(),
        note: z.string().nullable().optional(),
        waiver: uuid()
          .nullable()
          .optional()
          .openapi({ description: 'The waiver by which the item waited; null where it did not' }),
      })
      .openapi({ description: 'What was signed, of the fields that differ' }),
    added: evidence.openapi({ description: 'Evidence that is there now and was not' }),
    removed: evidence.openapi({ description: 'Evidence that was there and is not now' }),
    changedBy: z.string().openapi({ description: 'Who changed the item last' }),
    changedById: z.string().nullable(),
    changedAt: moment(),
    seq: z.int().openapi({ description: 'The event of that change' }),
  })
  .openapi('SignedChange');

export const signOffSchema = z
  .object({
    id: uuid(),
    reviewId: uuid()
      .nullable()
      .openapi({ description: 'None of a run that was signed off on its own' }),
    reviewName: z.string().nullable(),
    runId: uuid(),
    personId: uuid(),
    personName: z.string().openapi({ description: 'The name that they signed with' }),
    email: z
      .string()
      .nullable()
      .openapi({ description: 'Theirs as they signed; not told to guests' }),
    runTitle: z.string().openapi({ description: 'How the run was called when it was signed' }),
    revision: z.string(),
    state: z.string().nullable().openapi({
      description:
        'SHA-256 of what the run’s answers and evidence were, as canonical JSON; none in sign-offs from before it was kept',
    }),
    seq: z.int().openapi({ description: 'The event that the run stood at', example: 57 }),
    head: z.string().openapi({ description: 'That event’s hash' }),
    confirmedWith: z.enum(PROOFS),
    signedAt: moment(),
    stale: z.boolean().openapi({
      description: 'Answers or evidence differ from what was signed; false again once they do not',
    }),
    changedItemIds: z
      .array(uuid())
      .openapi({ description: 'Whose answers or evidence differ from what was signed' }),
    differences: z
      .array(signedChangeSchema)
      .openapi({ description: 'How they differ, the item that was changed last first' }),
  })
  .openapi('SignOff');

const runSignOffSchema = signOffSchema
  .extend({
    waived: z
      .int()
      .openapi({ description: 'How many items were waived in what was signed', example: 1 }),
  })
  .openapi('RunSignOff');

const asSeen = {
  seq: z.int().min(1).openapi({
    description:
      'The newest event that was seen, not one to come; a conflict when answers are not as they were then',
  }),
};
const what = {
  runIds: z.array(uuid()).min(1, 'must name at least one run').max(200),
  ...asSeen,
};

const oneProof = ({ password, passkey }: { password?: unknown; passkey?: unknown }) =>
  !password !== !passkey;
const proofNeeded = { path: ['password'], message: 'is needed, or a passkey in its place' };

export const newSignOffSchema = z
  .strictObject({ ...what, ...proof })
  .refine(oneProof, proofNeeded)
  .openapi('NewSignOff');

export const signOffChallengeSchema = z.strictObject(what).openapi('SignOffChallenge');

export const newRunSignOffSchema = z
  .strictObject({ ...asSeen, ...proof })
  .refine(oneProof, proofNeeded)
  .openapi('NewRunSignOff');

export const runSignOffChallengeSchema = z.strictObject(asSeen).openapi('RunSignOffChallenge');

export const runSigningSchema = z
  .object({
    signed: z.boolean().openapi({ description: 'As many valid sign-offs as the quorum asks for' }),
    quorum: z.int().nullable().openapi({
      description:
        'Sign-offs needed: as the newest review says that somebody signed in, else the newest closed one about the run, else one',
    }),
    state: z.string().openapi({ description: 'What a sign-off made now would be bound to' }),
    signOffs: z.array(runSignOffSchema),
    changes: z
      .array(eventSchema)
      .openapi({ description: 'What changed answers since the newest sign-off, at most 100' }),
  })
  .openapi('RunSigning');
