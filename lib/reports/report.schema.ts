import { z } from '@hono/zod-openapi';
import { day, moment, uuid } from '@/lib/api/fields';
import { viaSchema } from '@/lib/events/event.schema';
import { stageSchema } from '@/lib/guides/guide.schema';
import { EVIDENCE_KINDS } from '@/lib/model/answer.types';
import { PROOFS } from '@/lib/model/review.types';
import { STATUSES } from '@/lib/model/status';
import { STRENGTHS } from '@/lib/model/strength';
import { LIVE_WAIVER_STATES } from '@/lib/model/waiver.types';
import { accountsSchema } from '@/lib/people/accounts.schema';
import { evidenceFileSchema } from '@/lib/runs/evidence-file.schema';
import { signatureSchema } from '@/lib/signing/signature.schema';

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
  waived: z.int().openapi({ description: 'How many items were waived in what was signed' }),
  stale: z.boolean().openapi({ description: 'Answers or evidence differ from what was signed' }),
  changes: z
    .array(z.object({ item: z.string(), by: z.string(), byId: uuid().nullable(), at: moment() }))
    .openapi({ description: 'Why it is stale: the items that differ, the newest change first' }),
});

const waiverFacts = {
  reason: z.string(),
  owner: z.string(),
  ownerId: uuid(),
  requestedBy: z.string(),
  requestedById: uuid(),
  approvedBy: z.string().nullable(),
  approvedById: uuid().nullable(),
  expiresOn: day(),
};

const pastWaiverSchema = z.object({
  itemKey: z.string(),
  text: z.string(),
  markdown: z.string().nullable(),
  state: z.enum(['ended', 'expired']),
  ...waiverFacts,
  endedAt: moment().nullable(),
  endedBy: z.string().nullable().openapi({
    description: 'Who ended it before its day, by hand or by an answer',
  }),
  endedById: uuid().nullable(),
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
            section: z.array(z.string()).openapi({
              description: 'Titles of the headings between its checklist’s own and it',
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
            answeredVia: viaSchema().nullable(),
            strength: z.enum(STRENGTHS).nullable(),
            confirmedBy: z.string().nullable(),
            confirmedById: uuid().nullable(),
            confirmedAt: moment().nullable(),
            acceptedBy: z.string().nullable().openapi({
              description: 'Who accepted it in a review, while it is accepted',
            }),
            acceptedById: uuid().nullable(),
            acceptedAt: moment().nullable(),
            acceptedIn: z.string().nullable().openapi({ description: 'The review’s name' }),
            counts: z.boolean().openapi({
              description: 'Whether it counts as done: settled, and all that its stage asks for',
            }),
            assignee: z.string().nullable(),
            assigneeId: uuid().nullable(),
            dueOn: day().nullable(),
            overdue: z.boolean(),
            waiver: z
              .object({ state: z.enum(LIVE_WAIVER_STATES), ...waiverFacts })
              .nullable()
              .openapi({ description: 'What is asked for or in force; it never counts as done' }),
            evidence: z.array(
              z.object({
                kind: z.enum(EVIDENCE_KINDS),
                url: z.string().nullable(),
                text: z.string().nullable(),
                file: evidenceFileSchema(),
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
        pastWaivers: z
          .array(pastWaiverSchema)
          .openapi({ description: 'What was waived and is not any more' }),
        signOffs: z.array(reportSignOffSchema),
      }),
    ),
  })
  .openapi('Report');
