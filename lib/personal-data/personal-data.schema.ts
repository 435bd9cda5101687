import { z } from '@hono/zod-openapi';
import { line, moment, uuid, yesNo } from '@/lib/api/fields';
import { proof } from '@/lib/sign-in/passkey.schema';

const row = z.record(z.string(), z.unknown());

export const personalDataSchema = z
  .object({
    format: z.literal('walkaround personal data'),
    version: z.literal(1),
    madeAt: moment(),
    account: row.openapi({ description: 'The account itself: name, email, role, since when' }),
    kept: z.record(z.string(), z.array(row)).openapi({
      description:
        'What is kept about the person besides, by what it is: sessions, passkeys, tokens (no secrets), memberships, answers, evidence, comments, mentions, votes, decisions, sign-offs, actions and so on',
    }),
    events: z
      .array(row)
      .openapi({ description: 'The lines of projects’ histories that the person caused' }),
  })
  .openapi('PersonalData');

export const personalDataQuery = z.strictObject({
  download: yesNo().optional().openapi({ description: 'Have the browser save it as a file' }),
});

const name = line(200, 'Enter the name').openapi({
  description: 'The person’s name, as a proof that this one is meant',
  example: 'Ada Okafor',
});

export const myDeletionSchema = z
  .strictObject({ name, ...proof })
  .refine(({ password, passkey }) => (password === undefined) !== (passkey === undefined), {
    path: ['password'],
    message: 'is needed, or a passkey in its place',
  })
  .openapi('MyDeletion');

export const deletionSchema = z.strictObject({ name }).openapi('Deletion');

export const deletedPersonSchema = z
  .object({
    id: uuid(),
    name: z.string().openapi({
      description: 'What the person is called from now on',
      example: 'Deleted person 3',
    }),
    finished: z.boolean().openapi({
      description: 'Whether the name is out of all histories; a large workspace takes its time',
    }),
  })
  .openapi('DeletedPerson');
