import { z } from '@hono/zod-openapi';
import { KINDS } from './claims';

/** The member that signs a JSON document. */
export const signatureSchema = z
  .object({
    claims: z
      .object({
        v: z.literal(1),
        kind: z.enum(KINDS),
        projectId: z.string(),
        seq: z.int(),
        head: z.string(),
        at: z.string(),
        key: z.string().openapi({ description: 'The id of the key that signed' }),
        sha256: z.string().openapi({
          description: 'Of the document without this member, as canonical JSON (RFC 8785)',
        }),
        lines: z.string().openapi({ description: 'Digests that name what was altered' }),
        title: z.string().optional(),
        by: z.string().optional(),
        from: z.string().optional(),
        count: z.int().optional(),
      })
      .openapi({ description: 'What this instance says of the document' }),
    value: z.string().openapi({ description: 'Ed25519 over the claims, base64url' }),
  })
  .openapi('Signature');
