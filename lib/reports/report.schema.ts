import { z } from '@hono/zod-openapi';
import { day, moment, uuid, yesNo } from '@/lib/api/fields';
import { stageSchema } from '@/lib/guides/guide.schema';
import { EVIDENCE_KINDS, STATUSES } from '@/lib/runs/answer.types';
import { signatureSchema } from '@/lib/signing/signature.schema';

export const FORMATS = ['md', 'html', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export const reportQuery = z.strictObject({
  format: z.enum(FORMATS).default('md').openapi({ example: 'md' }),
  download: yesNo().optional().openapi({ description: 'Have the browser save it as a file' }),
});

export const reportSchema = z
  .object({
    projectId: uuid(),
    title: z.string(),
    description: z.string(),
    kind: z.enum(['project', 'run']),
    generatedAt: moment(),
    generatedBy: z.string(),
    seq: z.int().openapi({ description: 'The newest event that the report was made from' }),
    head: z.string().openapi({ description: 'That event’s hash' }),
    signature: signatureSchema,
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
            depth: z.int(),
            parentKey: z.string().nullable(),
            status: z.enum(STATUSES),
            justification: z.string().nullable(),
            note: z.string().nullable(),
            assignee: z.string().nullable(),
            dueOn: day().nullable(),
            overdue: z.boolean(),
            evidence: z.array(
              z.object({
                kind: z.enum(EVIDENCE_KINDS),
                url: z.string().nullable(),
                text: z.string().nullable(),
              }),
            ),
            comments: z.array(z.object({ author: z.string(), at: moment(), body: z.string() })),
          }),
        ),
      }),
    ),
  })
  .openapi('Report');
