import { z } from '@hono/zod-openapi';
import { moment, paging, uuid } from '@/lib/api/fields';
import { PHASES } from '@/lib/model/review.types';
import { KINDS } from '@/lib/model/search.types';
import { STATUSES } from '@/lib/model/status';
import { MOST_TYPED } from './search-query';

const marks = () =>
  z
    .array(z.object({ start: z.int(), end: z.int() }))
    .openapi({ description: 'What was asked for, in UTF-16 units' });
const place = () => z.object({ id: uuid(), name: z.string() }).nullable();

export const searchResultSchema = z
  .object({
    kind: z.enum(KINDS).openapi({ example: 'checklist' }),
    id: uuid().openapi({ description: 'Of the project, run, item, comment … that was found' }),
    title: z.string().openapi({
      description: 'Of a note, reason, comment or evidence its item’s text',
      example: 'Security Checklist',
    }),
    titleMarks: marks(),
    snippet: z
      .string()
      .nullable()
      .openapi({ description: 'The part of a longer text that was asked for' }),
    snippetMarks: marks(),
    status: z
      .enum([...STATUSES, ...PHASES])
      .nullable()
      .openapi({ description: 'Of an item or action, or the phase of a review' }),
    archived: z.boolean().openapi({ description: 'Archived; of a person, deactivated' }),
    project: place(),
    run: place(),
    item: place(),
    review: place(),
    guide: z.object({ id: uuid(), name: z.string(), title: z.string() }).nullable(),
    updatedAt: moment(),
  })
  .openapi('SearchResult');

export const searchQuery = z.strictObject({
  ...paging,
  q: z
    .string('must be given')
    .max(MOST_TYPED, `must have at most ${MOST_TYPED} characters`)
    .openapi({
      description: `Words and "phrases". \`status:\` (${STATUSES.join(', ')}; a review’s phase; archived), \`assignee:\` (me, none, a name), \`in:\` (a project’s name, or a kind such as comments).`,
      example: 'security status:open',
    }),
});
