import { z } from '@hono/zod-openapi';
import { line, mutationId, uuid } from '@/lib/api/fields';
import { checklistSchema, stageSchema } from '@/lib/guides/guide.schema';
import { choicesSchema, newOriginSchema, receiptSchema } from '@/lib/guides/receipt.schema';

const document = {
  name: line(200, 'Enter a name').optional().openapi({
    description:
      'The guide’s name, if it is another than the document’s own, its file’s, or its title’s',
    example: 'release',
  }),
  source: z
    .string()
    .refine((text) => text.isWellFormed(), 'must be valid Unicode')
    .openapi({
      description: 'The Markdown document, at most 5 MiB in UTF-8',
      example: '# Release\n\n- [ ] Tag it\n- [x] Write the notes\n',
    }),
  choices: choicesSchema.optional().openapi({
    description: 'Those of the guide that has it, unless said',
  }),
};

export const previewedSchema = z
  .strictObject({ ...document, file: line(255, 'Enter the file’s name').optional() })
  .openapi('DocumentToPreview');

export const importedSchema = z
  .strictObject({
    id: uuid().optional().openapi({ description: 'The guide’s, if it becomes a new one' }),
    ...document,
    origin: newOriginSchema,
    guideId: uuid().optional().openapi({ description: 'The guide that it is a new revision of' }),
    mutationId: mutationId().optional(),
  })
  .openapi('NewImport');

const counts = {
  done: z.int().openapi({ description: 'Items that the document says are done', example: 1 }),
  notApplicable: z.int().openapi({ description: 'Items that it says don’t apply', example: 0 }),
};

export const previewSchema = z
  .object({
    name: z.string().openapi({ example: 'release' }),
    title: z.string().openapi({ example: 'Release' }),
    description: z.string(),
    version: z.string().nullable(),
    checklists: z.array(
      z.object({
        key: z.string(),
        title: z.string().openapi({ example: 'Before the release' }),
        stage: stageSchema,
        itemCount: z.int().openapi({ example: 2 }),
        ...counts,
        sections: z
          .array(z.array(z.string()))
          .openapi({ description: 'The sections that its items stand in, by their headings' }),
      }),
    ),
    receipt: receiptSchema,
    warnings: z.array(z.string()),
    bytes: z.int().openapi({ description: 'Of the source, in UTF-8', example: 52 }),
    choices: choicesSchema.openapi({ description: 'By which it was read' }),
    guide: z
      .object({
        id: uuid(),
        name: z.string(),
        title: z.string(),
        sameRevision: z.boolean().openapi({ description: 'It has exactly this text' }),
        sameShape: z.boolean().openapi({ description: 'It has this text but for boxes' }),
        mayRevise: z.boolean().openapi({ description: 'The caller may make it a new revision' }),
      })
      .nullable()
      .openapi({ description: 'The guide that has this text, or else this name' }),
  })
  .openapi('ImportPreview');

/** What a document says of items, by their keys. */
export const claimsSchema = z
  .object({ done: z.array(z.string()), notApplicable: z.array(z.string()) })
  .openapi('Claims');

export const importSchema = z
  .object({
    guide: z.object({ id: uuid(), name: z.string(), title: z.string() }),
    revision: z.string(),
    isCurrent: z.boolean(),
    made: z.enum(['guide', 'revision', 'nothing']).openapi({
      description:
        'What is new: `nothing` where a guide has this text already, be it with other boxes',
    }),
    sameRevision: z
      .boolean()
      .openapi({ description: 'The revision has exactly this text, boxes included' }),
    checklists: z.array(
      checklistSchema.extend({
        ...counts,
        claims: claimsSchema.openapi({
          description: 'What this document says; a run that is started takes them as `claims`',
        }),
      }),
    ),
    receipt: receiptSchema,
    warnings: z.array(z.string()),
  })
  .openapi('Import');
