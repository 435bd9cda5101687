import { z } from '@hono/zod-openapi';
import { day, line, moment, mutationId, paging, sort, uuid } from '@/lib/api/fields';
import { stageSchema } from '@/lib/guides/guide.schema';
import { PHASES, REOPENS, REPEATS } from '@/lib/model/review.types';

export const phaseSchema = z.enum(PHASES).openapi({ example: 'judging' });

const settings = {
  name: line(200, 'Enter a name').openapi({ example: 'Orders, before release' }),
  facilitatorId: uuid().openapi({ description: 'Who leads; the one who prepares, unless said' }),
  scheduledOn: day().nullable(),
  timeBox: z
    .int('must be a whole number of seconds')
    .min(10, 'must be from 10 seconds to an hour')
    .max(3600, 'must be from 10 seconds to an hour')
    .nullable()
    .openapi({ description: 'Seconds for the discussion of one item', example: 180 }),
  quorum: z
    .int('must be a whole number')
    .min(1, 'must be 1 or more')
    .max(100, 'must be 100 or less')
    .openapi({ description: 'Sign-offs that make a run signed', example: 2 }),
  blind: z.boolean().openapi({ description: 'Nobody sees others’ votes before the discussion' }),
  repeats: z.enum(REPEATS).openapi({ example: 'never' }),
  reopens: z.enum(REOPENS).openapi({
    description:
      'What a review that carries on another opens again when it begins: `accepted` what that one accepted, `all` everything that is done or not applicable.',
  }),
};

/** What of a project a review is about. Each part narrows the others. */
export const scopeSchema = z
  .strictObject({
    runIds: z.array(uuid()).max(200).optional(),
    stages: z.array(stageSchema).optional(),
    itemIds: z.array(uuid()).max(2_000).optional(),
    only: z.enum(['all', 'not_accepted', 'needs_work', 'to_confirm']).default('all').openapi({
      description:
        '`not_accepted`: what no review has accepted as it stands. `needs_work`: what needs work, or was changed after a review said so. `to_confirm`: what was answered, but does not count yet.',
    }),
  })
  .openapi('ReviewScope');

export const reviewSchema = z
  .object({
    id: uuid(),
    projectId: uuid(),
    ...settings,
    facilitatorName: z.string().openapi({ example: 'Ada Okafor' }),
    phase: phaseSchema,
    previousId: uuid().nullable().openapi({ description: 'The review that this one carries on' }),
    hasGuestLink: z.boolean(),
    spotlightId: uuid().nullable().openapi({ description: 'The review item everybody is led to' }),
    timerEndsAt: moment().nullable(),
    itemCount: z.int().openapi({ example: 34 }),
    decidedCount: z.int().openapi({ example: 12 }),
    outcomes: z
      .object({
        accepted: z.int().openapi({ example: 9 }),
        needs_work: z.int().openapi({ example: 2 }),
        not_applicable: z.int().openapi({ example: 1 }),
        deferred: z.int().openapi({ example: 0 }),
      })
      .openapi({ description: 'How many items were decided how' }),
    participantCount: z.int().openapi({ example: 4 }),
    version: z.int().openapi({ example: 3 }),
    startedAt: moment().nullable(),
    closedAt: moment().nullable(),
    createdAt: moment(),
    updatedAt: moment(),
  })
  .openapi('Review');

export const newReviewSchema = z
  .strictObject({
    id: uuid().optional(),
    name: settings.name,
    facilitatorId: settings.facilitatorId.optional(),
    scheduledOn: settings.scheduledOn.default(null),
    timeBox: settings.timeBox.default(null),
    quorum: settings.quorum.default(1),
    blind: settings.blind.default(true),
    repeats: settings.repeats.default('never'),
    reopens: settings.reopens.default('nothing'),
    personIds: z.array(uuid()).max(200).default([]).openapi({ description: 'Who is invited' }),
    scope: scopeSchema.default({ only: 'all' }),
    previousId: uuid()
      .optional()
      .openapi({ description: 'A closed review: what it left undecided or deferred comes along' }),
    mutationId: mutationId().optional(),
  })
  .openapi('NewReview');

export const reviewEditSchema = z
  .strictObject({
    name: settings.name.optional(),
    scheduledOn: settings.scheduledOn.optional(),
    timeBox: settings.timeBox.optional(),
    quorum: settings.quorum.optional(),
    blind: settings.blind.optional(),
    repeats: settings.repeats.optional(),
    reopens: settings.reopens.optional(),
    version: z.int(),
  })
  .openapi('ReviewChange');

export const reviewQuery = z.strictObject({
  ...paging,
  state: z.enum(['open', 'closed', 'all']).default('all').openapi({ example: 'open' }),
  previousId: uuid().optional().openapi({ description: 'Only those that carry this review on' }),
  sort: sort(['createdAt'], '-createdAt'),
});

export const scopeCountSchema = z
  .object({
    itemCount: z.int().openapi({ example: 34 }),
    runCount: z.int().openapi({ example: 3 }),
  })
  .openapi('ReviewScopeCount');

export const phaseChangeSchema = z
  .strictObject({ from: phaseSchema, to: phaseSchema })
  .openapi('PhaseChange');

export const spotlightSchema = z
  .strictObject({
    reviewItemId: uuid().nullable().openapi({ description: 'None takes the spotlight off' }),
  })
  .openapi('Spotlight');

export const timerSchema = z
  .strictObject({
    seconds: z
      .int()
      .min(10, 'must be from 10 seconds to an hour')
      .max(3600, 'must be from 10 seconds to an hour')
      .openapi({ description: 'Added to what is left of the timer', example: 60 }),
  })
  .openapi('TimerExtension');

export const handOverSchema = z
  .strictObject({
    from: uuid().openapi({ description: 'Who leads now; a conflict when it is somebody else' }),
    to: uuid(),
  })
  .openapi('HandOver');
