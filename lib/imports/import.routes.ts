import type { Logger } from 'pino';
import { route } from '@/lib/api/route';
import { importedSchema, importSchema, previewedSchema, previewSchema } from './import.schema';
import type { ImportService } from './import.service';
import { STEPS_TYPE, sendSteps, wantsSteps } from './send-steps';

const tag = 'Guides';

/** Documents that are brought here to become guides. */
export const importRoutes = ({
  imports,
  log,
}: {
  imports: ImportService;
  log?: Logger | undefined;
}) => [
  route(
    {
      method: 'post',
      path: '/imports/preview',
      id: 'previewImport',
      tag,
      summary: 'What a document would be as a guide; nothing of it is kept',
      description:
        'The receipt says what was understood, to the line. With `Accept: application/x-ndjson` the answer comes line by line: `{"progress": 0.4}` as often as there is something to tell, and at last `{"data": …}` or `{"error": …}`. Whoever ends the request ends the work.',
      body: previewedSchema,
      long: true,
      data: previewSchema,
      content: { [STEPS_TYPE]: 'The same with its progress' },
      errors: ['NOT_FOUND'],
    },
    async ({ actor, body, context }) => {
      const { signal } = context.req.raw;
      if (!wantsSteps(context)) return imports.preview(actor, body, { signal });
      return sendSteps(context, log, (how) => imports.preview(actor, body, how));
    },
  ),
  route(
    {
      method: 'post',
      path: '/imports',
      id: 'importDocument',
      tag,
      wide: true,
      summary: 'Keep a document as a guide, or as a new revision of one',
      description:
        'A guide that was imported gets a new revision from whoever imported it, or from an admin or an owner; one that comes from the folder of guides is changed there. A text that a guide has already is that revision, also where it differs in boxes: nothing is made, and `claims` says what this document says, for a run that is started from it.',
      body: importedSchema,
      long: true,
      data: importSchema,
      status: 201,
      known: ({ made }) => made === 'nothing',
      location: ({ guide }) => `/guides/${guide.id}`,
      errors: ['CONFLICT'],
    },
    async ({ actor, body }) => imports.keep(actor, body),
  ),
];
