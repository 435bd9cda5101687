import { z } from '@hono/zod-openapi';
import { day, moment, uuid, yesNo } from '@/lib/api/fields';
import { stageSchema } from '@/lib/guides/guide.schema';
import { PROOFS } from '@/lib/reviews/review.types';
import { EVIDENCE_KINDS, STATUSES } from '@/lib/runs/answer.types';
import { signatureSchema } from '@/lib/signing/signature.schema';

export const FORMATS = ['md', 'html', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export const reportQuery = z.strictObject({
  format: z.enum(FORMATS).default('md').openapi({ example: 'md' }),
  download: yesNo().optional().openapi({ description: 'Have the browser save it as a file' }),
});

export const accountsSchema = z
  .array(
    z.object({
      id: uuid(),
      name: z.string(),
      email: z.string().nullable().openapi({ description: 'Not told to guests' }),
      sharesName: z.boolean().openapi({
        description: 'Somebody else has the same name, or it reads as if it named an address',
      }),
    }),
  )
  .openapi({ description: 'Everybody whose id is in it; two people may have one name' });

const reportSignOffSchema = z.object({
  name: z.string(),
  personId: uuid(),
  email: z.string().nullable(),
  at: moment(),
  review: z.string().nullable().openapi({ description: 'None of a run signed on its own' }),
  title: z.string().openapi({ description: 'How the run was called when it was signed' }),
  seq: z.int().openapi({ description: 'The event that the run stood at' }),
  head: z.string().openapi({ description: 'That event’s hash' }),
  state: z.string().nullable().openapi({
    description: 'SHA-256 of what the answers and evidence were, as canonical JSON',
  }),
  confirmedWith: z.enum(PROOFS),
  stale: z.boolean().openapi({ description: 'Answers or evidence differ from what was signed' }),
  changes: z
    .array(z.object({ item: z.string(), by: z.string(), byId: uuid().nullable(), at: moment() }))
    .openapi({ description: 'Why it is stale: the items that differ, the newest change first' }),
});

export const reportSchema = z
  .object({
    projectId: uuid(),
    title: z.string(),
    description: z.string(),
    kind: z.enum(['project', 'run']),
    generatedAt: moment(),
    generatedBy: z.string(),
    generatedById: uuid().nullable(),
    seq: z.int().openapi({ description: 'The newest event that the report was made from' }),
    head: z.string().openapi({ description: 'That event’s hash' }),
    signature: signatureSchema,
    accounts: accountsSchema,
    runs: z.array(
      z.object({
        id: uuid(),
        title: z.string(),
        checklistTitle: z.string(),
        stage: stageSchema,
        guideTitle: z.string(),
        guideName: z.string(),
        revision: z.string(),
        items: z.array(
          z.object({
            key: z.string(),
            text: z.string(),
            markdown: z.string().nullable().openapi({
              description: 'The text as it stands in the guide, where that is more than plain text',
            }),
            depth: z.int(),
            parentKey: z.string().nullable(),
            status: z.enum(STATUSES),
            justification: z.string().nullable(),
            note: z.string().nullable(),
            answeredBy: z.string().nullable().openapi({
              description: 'Who gave the status or its reason; nobody while it is open',
            }),
            answeredById: uuid().nullable(),
            answeredAt: moment().nullable(),
            assignee: z.string().nullable(),
            assigneeId: uuid().nullable(),
            dueOn: day().nullable(),
            overdue: z.boolean(),
            evidence: z.array(
              z.object({
                kind: z.enum(EVIDENCE_KINDS),
                url: z.string().nullable(),
                text: z.string().nullable(),
              }),
            ),
            comments: z.array(
              z.object({ author: z.string(), authorId: uuid(), at: moment(), body: z.string() }),
            ),
            actions: z.array(
              z.object({
                text: z.string(),
                owner: z.string().nullable(),
                ownerId: uuid().nullable(),
                dueOn: day().nullable(),
                done: z.boolean(),
                overdue: z.boolean(),
              }),
            ),
          }),
        ),
        signOffs: z.array(reportSignOffSchema),
      }),
    ),
  })
  .openapi('Report');
