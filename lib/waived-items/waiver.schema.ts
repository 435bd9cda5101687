import { z } from '@hono/zod-openapi';
import { day, moment, mutationId, paging, prose, uuid } from '@/lib/api/fields';
import { LIVE_WAIVER_STATES, WAIVER_LISTS, WAIVER_STATES } from '@/lib/model/waiver.types';

const facts = {
  id: uuid(),
  ownerId: uuid().openapi({ description: 'Who stands for the work that is put off' }),
  ownerName: z.string().openapi({ example: 'Ada Okafor' }),
  reason: z.string().openapi({ example: 'The provider’s sandbox is down until December.' }),
  requestedBy: uuid(),
  requestedByName: z.string(),
  requestedAt: moment(),
  approverId: uuid()
    .nullable()
    .openapi({ description: 'Who was asked to decide; null for whoever may' }),
  approverName: z.string().nullable(),
  decidedBy: uuid().nullable(),
  decidedByName: z.string().nullable(),
  expiresOn: day().openapi({ description: 'The last day on which it counts, UTC' }),
  version: z.int(),
};

export const waiverSchema = z
  .object({
    ...facts,
    projectId: uuid(),
    projectName: z.string(),
    runId: uuid(),
    runTitle: z.string(),
    itemId: uuid(),
    itemText: z.string().openapi({ example: 'Write tests' }),
    state: z.enum(WAIVER_STATES).openapi({
      description:
        '`requested` until somebody decides, `approved` while it counts. It ends `declined`, `withdrawn` before a decision, `ended` by an answer or by hand, or `expired`.',
      example: 'approved',
    }),
    decidedAt: moment().nullable(),
    why: z.string().nullable().openapi({ description: 'Why it was declined' }),
    closedAt: moment().nullable().openapi({ description: 'When it was over' }),
    closedBy: uuid().nullable().openapi({ description: 'Who ended it or took it back' }),
    closedByName: z.string().nullable(),
    updatedAt: moment(),
  })
  .openapi('Waiver');

/** A waiver as a run's snapshot has it. */
export const liveWaiverSchema = z
  .object({ ...facts, itemId: uuid(), state: z.enum(LIVE_WAIVER_STATES) })
  .openapi('LiveWaiver');

export const newWaiverSchema = z
  .strictObject({
    id: uuid().optional(),
    reason: prose(5_000)
      .refine((text) => text.trim() !== '', 'Say why it can wait.')
      .openapi({ example: 'The provider’s sandbox is down until December.' }),
    ownerId: uuid()
      .optional()
      .openapi({ description: 'Who stands for the work that is put off; you unless said' }),
    approverId: uuid()
      .nullable()
      .default(null)
      .openapi({ description: 'Who is asked to decide; the leads and reviewers unless said' }),
    expiresOn: day().openapi({
      description: 'The last day on which it counts, UTC: from tomorrow, at most a year ahead',
    }),
    mutationId: mutationId().optional(),
  })
  .openapi('NewWaiver');

export const waiverDecisionSchema = z
  .strictObject({
    decision: z.enum(['approved', 'declined']),
    why: prose(5_000)
      .nullable()
      .default(null)
      .openapi({ description: 'Why it is declined', example: 'This can’t wait.' }),
    version: z.int(),
    mutationId: mutationId().optional(),
  })
  .openapi('WaiverDecision');

export const waiverEndSchema = z
  .strictObject({ version: z.int(), mutationId: mutationId().optional() })
  .openapi('WaiverEnd');

export const waiverQuery = z.strictObject({
  ...paging,
  state: z
    .enum(WAIVER_LISTS)
    .default('live')
    .openapi({ description: '`live`: asked for or in force', example: 'live' }),
});

export const waiverNoticeSchema = z.strictObject({ seen: z.boolean() }).openapi('WaiverNotice');
