import { z } from '@hono/zod-openapi';

/** The file of an upload, as answers of the API name it. */
export const evidenceFileSchema = () =>
  z
    .object({
      sha256: z.string().openapi({ description: 'Of its bytes, in hex' }),
      bytes: z.int().openapi({ example: 48_213 }),
      mediaType: z.string().openapi({ description: 'As its bytes say', example: 'image/png' }),
    })
    .optional()
    .openapi({ description: 'Of an upload alone; `text` is its name' });
