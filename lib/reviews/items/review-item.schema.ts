import { z } from '@hono/zod-openapi';
import { day, line, moment, mutationId, prose, uuid } from '@/lib/api/fields';
import { eventSchema } from '@/lib/events/event.schema';
import { DECISIONS, VOTES } from '@/lib/model/review.types';
import { itemSchema } from '@/lib/runs/run.schema';

const voteWord = z.enum(VOTES).openapi({ example: 'pass' });
const decisionWord = z.enum(DECISIONS).openapi({ example: 'accepted' });
const reason = () =>
  prose(10_000).openapi({
    description: 'Markdown. Needed unless accepted, and then too if most voted otherwise',
    example: 'No test covers a timeout.',
  });

export const tallySchema = z
  .object({
    pass: z.int().openapi({ example: 3 }),
    needs_work: z.int().openapi({ example: 1 }),
    not_applicable: z.int().openapi({ example: 0 }),
    unsure: z.int().openapi({ example: 0 }),
  })
  .openapi('Tally');

export const revealedVoteSchema = z
  .object({
    participantId: uuid(),
    name: z.string(),
    vote: voteWord,
    comment: z.string().nullable(),
    salt: z.string().openapi({
      description: 'SHA-256 of salt, vote and comment is the commitment that the vote’s event had',
    }),
  })
  .openapi('RevealedVote');

export const reviewItemSchema = z
  .object({
    id: uuid(),
    reviewId: uuid(),
    runId: uuid(),
    item: itemSchema.omit({ counts: true }),
    position: z.int(),
    carriedOver: z.boolean(),
    round: z.int().openapi({ description: 'Voting can be repeated', example: 1 }),
    revealed: z.boolean().openapi({
      description: 'The round is over: everybody sees its votes, and it takes no more',
    }),
    voteCount: z.int().openapi({ description: 'Votes in this round', example: 4 }),
    tally: tallySchema.nullable().openapi({ description: 'Once judging is over' }),
    votes: z.array(revealedVoteSchema).openapi({
      description: 'Empty before they are revealed, unless the review’s votes are open',
    }),
    note: z.string().nullable().openapi({ description: 'What all write together; Markdown' }),
    noteVersion: z.int().openapi({ description: 'One more with each change of the note' }),
    decision: decisionWord.nullable(),
    reason: z.string().nullable(),
    decidedBy: uuid().nullable(),
    decidedAt: moment().nullable(),
    changedSince: z
      .boolean()
      .openapi({ description: 'The answer came to say something else after it was decided on' }),
    evidenceSince: z
      .boolean()
      .openapi({ description: 'Evidence was added or removed after it was decided on' }),
    version: z.int().openapi({ description: 'One more with each new round and each decision' }),
  })
  .openapi('ReviewItem');

export const myVoteSchema = z
  .object({ reviewItemId: uuid(), vote: voteWord, comment: z.string().nullable() })
  .openapi('MyVote');

export const voteSchema = z
  .strictObject({
    vote: voteWord,
    comment: prose(5_000).nullable().default(null).openapi({ example: 'Where is the test?' }),
    round: z.int().min(1).openapi({ description: 'The round it is meant for', example: 1 }),
    tookMs: z
      .int()
      .min(0)
      .max(86_400_000)
      .nullable()
      .default(null)
      .openapi({ description: 'How long the item was looked at, in milliseconds', example: 8200 }),
    mutationId: mutationId().optional(),
  })
  .openapi('Vote');

export const noteSchema = z
  .strictObject({
    note: prose(20_000).nullable(),
    version: z.int().openapi({ description: 'The note’s version, the item’s `noteVersion`' }),
  })
  .openapi('SharedNote');

export const decisionSchema = z
  .strictObject({
    decision: decisionWord,
    reason: reason().nullable().default(null),
    action: z
      .strictObject({
        text: line(500, 'Enter what is to do')
          .optional()
          .openapi({ description: 'The reason’s first line, unless said' }),
        ownerId: uuid().nullable().default(null),
        dueOn: day().nullable().default(null),
      })
      .nullable()
      .default(null)
      .openapi({ description: 'With `needs_work`: who is to mend it, by when' }),
    version: z.int().openapi({ description: 'The review item’s version that was decided on' }),
    answerVersion: z
      .int()
      .optional()
      .openapi({ description: 'The answer’s version that was seen; a conflict when it changed' }),
    mutationId: mutationId().optional(),
  })
  .openapi('Decision');

export const acceptanceSchema = z
  .strictObject({
    reviewItemIds: z.array(uuid()).min(1, 'must name at least one item').max(2_000),
  })
  .openapi('CommonAcceptance');

export const roundSchema = z
  .strictObject({
    from: z.int().min(1).openapi({ description: 'The present round', example: 1 }),
  })
  .openapi('Round');

export const reviewItemHistorySchema = z
  .object({
    events: z.array(eventSchema),
    outcomes: z.array(
      z.object({
        itemId: uuid(),
        reviewId: uuid(),
        reviewName: z.string(),
        decision: decisionWord.nullable(),
        reason: z.string().nullable(),
        decidedAt: moment().nullable(),
        closedAt: moment().nullable(),
      }),
    ),
  })
  .openapi('ReviewItemHistory');
