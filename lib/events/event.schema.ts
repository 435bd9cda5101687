import { z } from '@hono/zod-openapi';
import { moment, paging, sort, uuid, yesNo } from '@/lib/api/fields';

/** The token that something was done through. */
export const viaSchema = () =>
  z.object({
    tokenId: uuid(),
    name: z.string().openapi({ example: 'Nightly checks' }),
    isAgent: z.boolean().openapi({ example: true }),
    model: z.string().nullable().openapi({ example: 'some-model-4' }),
    run: z.string().nullable().openapi({ example: 'build 1234' }),
  });

export const eventSchema = z
  .object({
    id: uuid(),
    projectId: uuid(),
    seq: z.int().openapi({ description: 'Counts the project’s events from 1', example: 17 }),
    type: z.string().openapi({ example: 'item.answered' }),
    actor: z.object({
      kind: z.enum(['person', 'guest', 'token', 'system']),
      id: z.string().nullable(),
      name: z.string().openapi({ example: 'Ada Okafor' }),
    }),
    runId: uuid().nullable(),
    itemId: uuid().nullable(),
    reviewId: uuid().nullable(),
    mutationId: uuid().nullable(),
    via: viaSchema()
      .nullable()
      .openapi({ description: 'The token that it was made through, if any' }),
    data: z.record(z.string(), z.unknown()).openapi({
      description: 'What changed; `before` and `after` hold the changed fields',
      example: {
        text: 'Write tests',
        before: { status: 'open' },
        after: { status: 'done' },
        version: 2,
      },
    }),
    names: z
      .array(
        z.union([
          z.object({ at: z.string(), salt: z.string() }),
          z.object({ at: z.string(), sha256: z.string() }),
        ]),
      )
      .optional()
      .openapi({
        description:
          'Names of people in it, by where they stand. The hash covers, in the place of each, `{"sealed": …}` with the SHA-256 of the salt, a line feed and the name; with `sha256` the person was deleted and another name stands there',
        example: [{ at: 'data.name', salt: 'q83vEjRWeJCrze8SNFZ4kA' }],
      }),
    redacted: z.boolean().optional().openapi({
      description:
        'A name was taken out of what the hash covered; a later `history.redacted` says how it reads since',
    }),
    at: moment(),
    hash: z.string().openapi({
      description:
        'SHA-256 of the previous hash and this event’s canonical JSON, but for people’s names',
    }),
  })
  .openapi('Event');

export const eventQuery = z.strictObject({
  ...paging,
  sort: sort(['seq'], '-seq'),
  runId: uuid().optional(),
  itemId: uuid().optional(),
  reviewId: uuid().optional(),
  actorId: uuid().optional(),
  type: z.string().max(100).optional().openapi({ example: 'item.answered' }),
  after: z.coerce
    .number('must be a whole number')
    .int()
    .min(0, 'must be 0 or more')
    .optional()
    .openapi({ description: 'Only events after this number', example: 0 }),
  format: z.enum(['json', 'jsonl']).default('json').openapi({
    description: 'With `jsonl`, the whole history as a signed file',
    example: 'json',
  }),
  download: yesNo().optional().openapi({ description: 'Have the browser save it as a file' }),
});

export const historySchema = z
  .object({
    seq: z.int().openapi({ description: 'The newest event that was checked', example: 17 }),
    head: z.string().openapi({ description: 'Its hash' }),
    brokenAt: z
      .int()
      .nullable()
      .openapi({ description: 'The first event that is not as it was written; none when all are' }),
    redacted: z.int().openapi({
      description: 'Events that names of deleted people were taken out of, as later ones say',
      example: 0,
    }),
  })
  .openapi('History');

export const whereaboutsSchema = z
  .strictObject({ runId: uuid(), itemId: uuid().nullable() })
  .openapi('Whereabouts');

export const clientPath = z.object({ id: z.string(), clientId: z.string() });
