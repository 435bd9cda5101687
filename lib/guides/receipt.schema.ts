import { z } from '@hono/zod-openapi';
import { line, uuid } from '@/lib/api/fields';
import type { SkipReason } from '@/lib/markdown/receipt.types';
import { SKIP_REASONS } from '@/lib/markdown/receipt.words';
import { ORIGIN_KINDS } from '@/lib/model/guide-origin.types';

const REASONS = Object.keys(SKIP_REASONS) as [SkipReason, ...SkipReason[]];

/** What was understood of a document's lists. */
export const receiptSchema = z
  .object({
    listLines: z.int().openapi({
      description: 'Lines that look like tasks: exactly `items` and those in `skipped`',
      example: 12,
    }),
    items: z.int().openapi({ description: 'Items that have a box', example: 10 }),
    done: z.int().openapi({ description: 'Of them, those that the document says are done' }),
    notApplicable: z.int().openapi({ description: 'Of them, those marked `[~]`' }),
    skipped: z.array(
      z.object({
        line: z.int().openapi({ example: 17 }),
        text: z.string().openapi({ example: '- [-] Later' }),
        reason: z.enum(REASONS).openapi({ example: 'mark' }),
      }),
    ),
    plainLists: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          checklist: z.string(),
          line: z.int(),
          items: z.int(),
          sample: z.array(z.string()),
          tracked: z.boolean(),
        }),
      )
      .openapi({ description: 'Lists of plain bullets that can be tracked too' }),
  })
  .openapi('Receipt');

/** What whoever imports a document chooses. */
export const choicesSchema = z
  .strictObject({
    track: z
      .array(z.string().max(2_000))
      .max(10_000)
      .optional()
      .openapi({ description: 'Ids of plain lists of the receipt that are tracked' }),
    apart: z.boolean().optional().openapi({
      description: 'Every heading that has items is a checklist, none a section of another',
    }),
  })
  .openapi('ImportChoices');

/** Where the text of a revision comes from. */
export const originSchema = z
  .object({
    kind: z.enum(ORIGIN_KINDS).openapi({ example: 'file' }),
    file: z.string().optional().openapi({ example: 'release.md' }),
    commit: z.string().optional(),
    by: uuid().optional().openapi({ description: 'Who imported it' }),
  })
  .openapi('GuideOrigin');

/** How something that is imported says where it comes from. */
export const newOriginSchema = z
  .strictObject({
    kind: z.enum(['paste', 'file', 'api']).openapi({ example: 'file' }),
    file: line(255, 'Enter the file’s name').optional().openapi({ example: 'release.md' }),
  })
  .openapi('NewOrigin');
