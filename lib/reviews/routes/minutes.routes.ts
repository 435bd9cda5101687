import { byId } from '@/lib/api/fields';
import { route } from '@/lib/api/route';
import { contentOf } from '@/lib/documents/formats';
import type { MinutesModel } from '@/lib/documents/minutes.types';
import { minutesToldApart } from '@/lib/documents/told-apart';
import { documentQuery, sendDocument } from '@/lib/downloads/send-document';
import { minutesSchema } from '@/lib/reviews/minutes/minutes.schema';
import type { MinutesService } from '@/lib/reviews/minutes/minutes.service';
import type { SigningService } from '@/lib/signing/signing.service';
import type { TextService } from '@/lib/texts/text.service';

/** The minutes of a review, signed by this instance. */
export const minutesRoutes = ({
  minutesOf,
  signing,
  texts,
}: {
  minutesOf: MinutesService;
  signing: SigningService;
  texts: TextService;
}) => [
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
      query: documentQuery('minutes'),
      data: minutesSchema,
      content: contentOf('minutes'),
      errors: ['NOT_FOUND'],
      apart: true,
    },
    async ({ actor, params, query, context }) => {
      const minutes = await minutesOf(actor, params.id);
      const { generatedBy: by } = minutesToldApart(minutes);
      const typed = textsOfMinutes(minutes);
      const document = { kind: 'minutes', model: minutes, by, typed } as const;
      return sendDocument(context, { signing, texts }, query, document);
    },
  ),
];

function* textsOfMinutes({ runs }: MinutesModel): Iterable<string | null> {
  for (const { items } of runs) {
    for (const { note, votes, comments } of items) {
      yield note;
      for (const { comment } of votes) yield comment;
      for (const { body } of comments) yield body;
    }
  }
}
