import { z } from '@hono/zod-openapi';
import { moment, paging, uuid } from '@/lib/api/fields';
import { CLAIMS } from '@/lib/model/claim';
import { STAGES } from '@/lib/model/stage';
import { choicesSchema, originSchema, receiptSchema } from './receipt.schema';

export const stageSchema = z.enum(STAGES).openapi({ example: 'design' });

const revisionId = () =>
  z.string().openapi({
    description: 'SHA-256 of the source’s bytes, in hex',
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  });

/** Where an item stands below its checklist's own heading. */
export const placeFields = () => ({
  section: z.array(z.string()).openapi({
    description: 'Titles of the headings between its checklist’s own and it, outermost first',
    example: ['Before the release'],
  }),
  lead: z.string().openapi({
    description: 'Markdown that stands before it, such as plain bullets; mostly empty',
  }),
});

export const checklistSchema = z
  .object({
    id: uuid(),
    guideId: uuid(),
    guideName: z.string().openapi({ example: 'backend-developer' }),
    guideTitle: z.string().openapi({ example: 'Backend Developer' }),
    revision: revisionId(),
    key: z.string().openapi({ example: 'implementation-checklists/new-endpoint' }),
    title: z.string().openapi({ example: 'New Endpoint' }),
    stage: stageSchema,
    itemCount: z.int().openapi({ example: 8 }),
  })
  .openapi('Checklist');

export const checklistWithItemsSchema = checklistSchema
  .extend({
    items: z.array(
      z.object({
        key: z.string().openapi({ example: 'endpoint-validation' }),
        text: z.string().openapi({ example: 'Add input validation' }),
        markdown: z.string().openapi({ description: 'The text as it stands in the source' }),
        guidance: z.string().openapi({ description: 'Markdown' }),
        parentKey: z.string().nullable(),
        depth: z.int(),
        ...placeFields(),
        claimed: z.enum(CLAIMS).openapi({ description: 'What its box says in the document' }),
      }),
    ),
  })
  .openapi('ChecklistWithItems');

export const guidanceQuery = z.strictObject({
  key: z.string().openapi({ description: 'The item’s key', example: 'endpoint-validation' }),
});

export const guidanceSchema = z
  .object({
    key: z.string().openapi({ example: 'endpoint-validation' }),
    guidance: z.string().openapi({ description: 'Markdown' }),
  })
  .openapi('Guidance');

export const guideSchema = z
  .object({
    id: uuid(),
    name: z.string().openapi({ example: 'backend-developer' }),
    title: z.string().openapi({ example: 'Backend Developer' }),
    description: z.string(),
    version: z.string().nullable().openapi({ example: '1.0.0' }),
    revision: revisionId(),
    isCurrent: z.boolean(),
    scenarios: z.array(
      z.object({
        when: z.string().openapi({ example: 'API endpoints' }),
        guide: z.string().openapi({ example: 'backend-developer' }),
        summary: z.string(),
        checklists: z.array(z.string()),
      }),
    ),
    warnings: z.array(z.string()),
    origin: originSchema,
    checklists: z.array(checklistSchema),
    itemCount: z.int().openapi({ example: 34 }),
    createdAt: moment(),
    updatedAt: moment(),
  })
  .openapi('Guide');

export const guideWithSourceSchema = guideSchema
  .extend({
    source: z.string().openapi({ description: 'The Markdown document' }),
    choices: choicesSchema,
    receipt: receiptSchema
      .nullable()
      .openapi({ description: 'null for what was read before there were receipts' }),
  })
  .openapi('GuideWithSource');

export const guideProblemSchema = z
  .object({
    file: z.string().openapi({ example: 'mobile-developer.md' }),
    message: z.string(),
    line: z.int().nullable(),
  })
  .openapi('GuideProblem');

export const guideQuery = z.strictObject({
  ...paging,
  name: z.string().max(200).optional().openapi({ example: 'backend-developer' }),
});
