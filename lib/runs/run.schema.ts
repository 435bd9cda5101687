import { z } from '@hono/zod-openapi';
import { day, line, moment, mutationId, paging, prose, sort, uuid } from '@/lib/api/fields';
import { stageSchema } from '@/lib/guides/guide.schema';
import { assignableSchema } from '@/lib/projects/member.schema';
import { listState, progressSchema } from '@/lib/projects/project.schema';
import { SIGNING_KINDS } from '@/lib/reviews/signing-kind.reducer';
import { EVIDENCE_KINDS, STATUSES } from './answer.types';
import { COMMIT_WANTED, isCommit } from './commit-text';

const statusSchema = z.enum(STATUSES).openapi({ example: 'done' });

export const runSchema = z
  .object({
    id: uuid(),
    projectId: uuid(),
    checklistId: uuid(),
    checklistTitle: z.string().openapi({ example: 'New Endpoint' }),
    stage: stageSchema,
    guideId: uuid(),
    guideName: z.string().openapi({ example: 'backend-developer' }),
    guideTitle: z.string().openapi({ example: 'Backend Developer' }),
    revision: z.string(),
    isCurrentRevision: z.boolean().openapi({ description: 'False once the guide has moved on' }),
    title: z.string().openapi({ example: 'New Endpoint: POST /orders' }),
    progress: progressSchema,
    assignees: z.array(z.object({ id: uuid(), name: z.string() })),
    overdue: z.int().openapi({ description: 'Unfinished items past their day', example: 0 }),
    signing: z.enum(SIGNING_KINDS).nullable().openapi({
      description:
        'Signed by as many as it takes, by some of them, or by nobody whose sign-off still holds; null where nobody ever signed',
      example: 'signed',
    }),
    createdBy: z.string().openapi({ example: 'Ada Okafor' }),
    archived: z.boolean(),
    deleted: z.boolean(),
    createdAt: moment(),
    updatedAt: moment(),
  })
  .openapi('Run');

export const newRunSchema = z
  .strictObject({
    id: uuid().optional(),
    checklistId: uuid(),
    title: line(200, 'Enter a title').optional().openapi({ example: 'New Endpoint: POST /orders' }),
    mutationId: mutationId().optional(),
  })
  .openapi('NewRun');

export const runEditSchema = z
  .strictObject({
    title: line(200, 'Enter a title')
      .optional()
      .openapi({ example: 'New Endpoint: POST /refunds' }),
    archived: z.boolean().optional(),
    mutationId: mutationId().optional(),
  })
  .openapi('RunChange');

export const runQuery = z.strictObject({
  ...paging,
  q: z.string().max(200).optional().openapi({ description: 'Part of the title' }),
  state: listState(),
  sort: sort(['title', 'createdAt'], 'createdAt'),
});

export const itemSchema = z
  .object({
    id: uuid(),
    runId: uuid(),
    key: z.string().openapi({ example: 'endpoint-validation' }),
    text: z.string().openapi({ example: 'Add input validation' }),
    parentKey: z.string().nullable(),
    depth: z.int(),
    position: z.int(),
    status: statusSchema,
    justification: z.string().nullable(),
    note: z.string().nullable().openapi({ description: 'Markdown' }),
    assigneeId: uuid().nullable(),
    dueOn: day().nullable(),
    answeredBy: uuid()
      .nullable()
      .openapi({ description: 'Who gave the status or its reason; nobody while it is open' }),
    answeredAt: moment().nullable(),
    version: z.int().openapi({ example: 3 }),
    createdAt: moment(),
    updatedAt: moment(),
  })
  .openapi('Item');

export const waitingItemSchema = itemSchema
  .extend({ runTitle: z.string(), projectId: uuid(), projectName: z.string() })
  .openapi('WaitingItem');

const change = {
  status: statusSchema.optional(),
  justification: prose(5_000)
    .nullable()
    .optional()
    .openapi({ example: 'The endpoint is internal.' }),
  note: prose(20_000).nullable().optional(),
  assigneeId: uuid().nullable().optional(),
  dueOn: day().nullable().optional(),
  version: z
    .int('must be a whole number')
    .min(1)
    .openapi({ description: 'The version this change was made against', example: 3 }),
};

export const itemChangeSchema = z
  .strictObject({ ...change, mutationId: mutationId().optional() })
  .openapi('ItemChange');

const undoes = () =>
  uuid().optional().openapi({ description: 'The mutation that this one takes back' });

export const bulkChangeSchema = z
  .strictObject({
    mutationId: mutationId().optional(),
    undoes: undoes(),
    changes: z
      .array(z.strictObject({ id: uuid(), ...change }))
      .min(1, 'must have at least one entry')
      .max(5_000, 'must have at most 5000 entries'),
  })
  .openapi('BulkChange');

export const itemQuery = z.strictObject({
  ...paging,
  status: z
    .string()
    .transform((words) => words.split(','))
    .pipe(z.array(z.enum(STATUSES)))
    .optional()
    .openapi({
      type: 'string',
      description: 'One status, or several with commas between',
      example: 'open,needs_work',
    }),
  assigneeId: z
    .union([uuid(), z.literal('none')])
    .optional()
    .openapi({ description: 'A person, or `none`', example: 'none' }),
  q: z.string().max(200).optional().openapi({ description: 'Part of the text' }),
  sort: sort(['position'], 'position'),
});

export const evidenceSchema = z
  .object({
    id: uuid(),
    itemId: uuid(),
    kind: z.enum(EVIDENCE_KINDS).openapi({ example: 'link' }),
    url: z.string().nullable().openapi({ example: 'https://example.com/builds/42' }),
    text: z.string().nullable().openapi({ example: 'Build 42' }),
    createdBy: uuid(),
    createdAt: moment(),
  })
  .openapi('Evidence');

export const newEvidenceSchema = z
  .strictObject({
    id: uuid().optional(),
    kind: z.enum(EVIDENCE_KINDS).openapi({ example: 'link' }),
    url: z
      .url({ protocol: /^https?$/, error: 'must be an http or https address' })
      .max(2_000)
      .nullable()
      .optional()
      .openapi({ example: 'https://example.com/builds/42' }),
    text: prose(20_000).nullable().optional().openapi({ example: 'Build 42' }),
    mutationId: mutationId().optional(),
    undoes: undoes(),
  })
  .superRefine((value, context) => {
    if (value.kind === 'link' && !value.url) {
      context.addIssue({ code: 'custom', path: ['url'], message: 'must be given for a link' });
    }
    if (value.kind !== 'link' && !value.text?.trim()) {
      context.addIssue({ code: 'custom', path: ['text'], message: 'Enter some text' });
    } else if (value.kind === 'commit' && !isCommit(value.text ?? '')) {
      context.addIssue({ code: 'custom', path: ['text'], message: COMMIT_WANTED });
    }
  })
  .openapi('NewEvidence');

export const evidenceRemovalQuery = z.strictObject({
  mutationId: mutationId().optional(),
  undoes: undoes(),
});

export const commentSchema = z
  .object({
    id: uuid(),
    itemId: uuid(),
    body: z.string().openapi({ description: 'Markdown', example: 'Which index serves this?' }),
    authorId: uuid(),
    authorName: z.string(),
    createdAt: moment(),
    updatedAt: moment(),
  })
  .openapi('Comment');

const body = () =>
  prose(20_000)
    .refine((text) => text.trim() !== '', 'Enter a comment')
    .openapi({ description: 'Markdown', example: 'Which index serves this?' });

export const newCommentSchema = z
  .strictObject({ id: uuid().optional(), body: body(), mutationId: mutationId().optional() })
  .openapi('NewComment');
export const commentEditSchema = z
  .strictObject({ body: body(), mutationId: mutationId().optional() })
  .openapi('CommentChange');

export const presenceSchema = z
  .object({
    clientId: uuid(),
    personId: uuid(),
    name: z.string(),
    runId: uuid(),
    itemId: uuid().nullable(),
  })
  .openapi('Presence');

const phraseSchema = z
  .object({
    text: z.string(),
    code: z.literal(true).optional(),
    strong: z.literal(true).optional(),
    emphasis: z.literal(true).optional(),
    deleted: z.literal(true).optional(),
    href: z.string().optional().openapi({ description: 'Where a link leads' }),
  })
  .openapi('Phrase');

/** What items are in their guide, where that is more than plain text. */
export const formattedSchema = () =>
  z.record(z.string(), z.array(phraseSchema)).openapi({
    description: 'By an item’s key, its text in phrases, where it has links, code or emphasis',
  });

export const snapshotSchema = z
  .object({
    run: runSchema,
    project: z.object({ id: uuid(), name: z.string(), archived: z.boolean() }),
    items: z.array(itemSchema),
    formatted: formattedSchema(),
    evidence: z.array(evidenceSchema),
    comments: z.array(commentSchema),
    people: z.array(assignableSchema),
    names: z.record(z.string(), z.string()).openapi({
      description:
        'By id, the names of those who answered or gave evidence and are not in the project any more',
    }),
    presence: z.array(presenceSchema),
    seq: z
      .int()
      .openapi({ description: 'The newest event that this includes; follow the stream from here' }),
    head: z.string().openapi({ description: 'That event’s hash' }),
  })
  .openapi('RunSnapshot');
