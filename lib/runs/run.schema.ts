import { z } from '@hono/zod-openapi';
import { day, moment, mutationId, paging, prose, sort, uuid } from '@/lib/api/fields';
import { placeFields, stageSchema } from '@/lib/guides/guide.schema';
import { EVIDENCE_KINDS } from '@/lib/model/answer.types';
import { SIGNING_KINDS } from '@/lib/model/signing-kind.rules';
import { STATUSES } from '@/lib/model/status';
import { STRENGTHS } from '@/lib/model/strength';
import { assignableSchema } from '@/lib/projects/member.schema';
import {
  deeds,
  listState,
  progressSchema,
  signersApart,
  stageRulesSchema,
} from '@/lib/projects/project.schema';
import { liveWaiverSchema } from '@/lib/waived-items/waiver.schema';
import { acceptancesSchema, othersNamedSchema } from './acceptance.schema';
import { answeredFields } from './answered.schema';
import { COMMIT_WANTED, isCommit } from './commit-text';
import { evidenceFileSchema } from './evidence-file.schema';
import { presenceSchema } from './presence.schema';

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
    ...placeFields(),
    status: statusSchema,
    justification: z.string().nullable(),
    note: z.string().nullable().openapi({ description: 'Markdown' }),
    assigneeId: uuid().nullable(),
    dueOn: day().nullable(),
    ...answeredFields(),
    version: z.int().openapi({ example: 3 }),
    createdAt: moment(),
    updatedAt: moment(),
  })
  .openapi('Item');

export const waitingItemSchema = itemSchema
  .extend({ runTitle: z.string(), projectId: uuid(), projectName: z.string() })
  .openapi('WaitingItem');

const answerFields = {
  status: statusSchema.optional(),
  justification: prose(5_000)
    .nullable()
    .optional()
    .openapi({ example: 'The endpoint is internal.' }),
  note: prose(20_000).nullable().optional(),
  assigneeId: uuid().nullable().optional(),
  dueOn: day().nullable().optional(),
};

export const seenVersion = () =>
  z
    .int('must be a whole number')
    .min(1)
    .openapi({ description: 'The version this change was made against', example: 3 });

const change = { ...answerFields, version: seenVersion() };

export const itemChangeSchema = z
  .strictObject({ ...change, mutationId: mutationId().optional() })
  .openapi('ItemChange');

export const undoes = () =>
  uuid().optional().openapi({ description: 'The mutation that this one takes back' });

export const bulkChangeSchema = z
  .strictObject({
    mutationId: mutationId().optional(),
    undoes: undoes(),
    fields: z
      .strictObject(answerFields)
      .optional()
      .openapi({
        description:
          'What is the same in many entries, said once: each of these fields is for every entry that does not give that field itself',
        example: { status: 'not_applicable', justification: 'The endpoint is internal.' },
      }),
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
  strength: z.enum(STRENGTHS).optional().openapi({ description: 'Only answers as strong as that' }),
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
    file: evidenceFileSchema(),
    claimed: z.boolean().openapi({
      description:
        'An agent attached it: where a stage asks for evidence, it backs no claim, but an answer that a person or a review stands behind',
    }),
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
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex')
      .optional()
      .openapi({ description: 'Puts an upload back that was taken away from this item' }),
    mutationId: mutationId().optional(),
    undoes: undoes(),
  })
  .superRefine((value, context) => {
    if (value.kind === 'link' && !value.url) {
      context.addIssue({ code: 'custom', path: ['url'], message: 'must be given for a link' });
    }
    if ((value.kind === 'upload') !== (value.sha256 !== undefined)) {
      const message =
        value.kind === 'upload' ? 'must be given for an upload' : 'is for uploads only';
      context.addIssue({ code: 'custom', path: ['sha256'], message });
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
    project: z.object({
      id: uuid(),
      name: z.string(),
      archived: z.boolean(),
      may: deeds(),
      signersApart: signersApart(),
      stageRules: stageRulesSchema(),
    }),
    items: z.array(itemSchema),
    formatted: formattedSchema(),
    evidence: z.array(evidenceSchema),
    comments: z.array(commentSchema),
    waivers: z
      .array(liveWaiverSchema)
      .openapi({ description: 'Those that are asked for or in force' }),
    acceptances: acceptancesSchema(),
    people: z.array(assignableSchema),
    names: othersNamedSchema(),
    presence: z.array(presenceSchema),
    seq: z
      .int()
      .openapi({ description: 'The newest event that this includes; follow the stream from here' }),
    head: z.string().openapi({ description: 'That event’s hash' }),
  })
  .openapi('RunSnapshot');
