import { z } from '@hono/zod-openapi';
import { byId, mutationId, uuid } from '@/lib/api/fields';
import { sentFile } from '@/lib/api/read-file';
import { route } from '@/lib/api/route';
import { LARGEST_FILE_WORDS } from '@/lib/model/evidence-file';
import { evidenceSchema } from '@/lib/runs/run.schema';
import { sendFile } from './send-file';
import type { UploadService } from './upload.service';

const tag = 'Items';

const uploadQuery = z.strictObject({
  name: z.string().max(1_000).optional().openapi({
    description: 'What the file is called; folders and what nobody sees are left out',
    example: 'load-test.png',
  }),
  id: uuid().optional(),
  mutationId: mutationId().optional(),
});

const SEEN = 'A guest of a review sees what the review shows.';

/** Files that back an answer: sent in, and given out. */
export const uploadRoutes = ({ uploads }: { uploads: UploadService }) => [
  route(
    {
      method: 'post',
      path: '/items/{id}/uploads',
      id: 'uploadEvidence',
      tag,
      summary: 'Add a file as evidence',
      description: `The body is the file’s bytes, at most ${LARGEST_FILE_WORDS}, of whatever type is said: what it is, its bytes say. A project has so much room for files (PAYLOAD_TOO_LARGE beyond it).`,
      params: byId,
      query: uploadQuery,
      file: true,
      data: evidenceSchema,
      status: 201,
      location: (data) => `/items/${data.itemId}/evidence`,
      errors: ['NOT_FOUND', 'CONFLICT'],
    },
    async ({ actor, params, query, context, again }) =>
      uploads.add(actor, params.id, query, sentFile(context), again),
  ),
  route(
    {
      method: 'get',
      path: '/evidence/{id}/file',
      id: 'getEvidenceFile',
      access: 'participant',
      tag,
      summary: 'The bytes of an upload, to save',
      description: SEEN,
      params: byId,
      content: { '*/*': 'The file' },
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, context }) => sendFile(context, await uploads.file(actor, params.id)),
  ),
  route(
    {
      method: 'get',
      path: '/evidence/{id}/preview',
      id: 'getEvidencePreview',
      access: 'participant',
      tag,
      summary: 'An uploaded image, to show',
      description: `Made anew from a JPEG, PNG, WebP or GIF, at most 1600 pixels wide and high, without its metadata. ${SEEN}`,
      params: byId,
      content: { 'image/webp': 'The image' },
      errors: ['NOT_FOUND', 'UNSUPPORTED_MEDIA_TYPE'],
    },
    async ({ actor, params, context }) =>
      sendFile(context, await uploads.preview(actor, params.id)),
  ),
];
