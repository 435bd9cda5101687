import { route } from '@/lib/api/route';
import type { Services } from '@/lib/api/services';
import { byId } from '@/lib/guides/guide.schema';
import { minutesToldApart } from '@/lib/markdown/told-apart';
import { writeMinutes, writeMinutesHtml } from '@/lib/markdown/write-minutes';
import { saveAs, sendText, signedFacts } from '@/lib/reports/send-document';
import { minutesQuery, minutesSchema } from './minutes.schema';

/** The minutes of a review, signed by this instance. */
export const minutesRoutes = ({ minutesOf, signing }: Services) => [
  route(
    {
      method: 'get',
      path: '/reviews/{id}/minutes',
      id: 'getMinutes',
      tag: 'Reports',
      access: 'participant',
      summary: 'The minutes of a review',
      description: 'Votes that are still hidden are not in them.',
      params: byId,
      query: minutesQuery,
      data: minutesSchema,
      content: {
        'text/markdown': '`format=md`, the default: GitHub-flavoured Markdown, signed',
        'text/html': '`format=html`: one self-contained page, signed',
      },
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query, context }) => {
      const minutes = await minutesOf(actor, params.id);
      const { format } = query;
      if (query.download) saveAs(context, { ...minutes, kind: 'minutes' }, format);
      const { generatedBy } = minutesToldApart(minutes);
      const facts = signedFacts('minutes', { ...minutes, generatedBy });
      if (format === 'json') return signing.signJson(minutes, facts);
      const text = format === 'md' ? writeMinutes(minutes) : writeMinutesHtml(minutes);
      return sendText(context, format, signing.sign(text, facts));
    },
  ),
];
