import { z } from '@hono/zod-openapi';
import { moment, paging, uuid } from '@/lib/api/fields';
import { newPassword } from '@/lib/people/person.schema';

export const sessionsQuery = z.strictObject(paging);

export const sessionSchema = z
  .object({
    id: uuid(),
    device: z.string().openapi({ example: 'Chrome on Linux' }),
    address: z.string().nullable().openapi({ example: '192.0.2.7' }),
    signedInAt: moment(),
    lastSeenAt: moment().openapi({ description: 'To within five minutes' }),
    current: z.boolean().openapi({ description: 'Whether it is the one that asks' }),
  })
  .openapi('Session');

export const passwordChangeSchema = z
  .strictObject({
    current: z
      .string()
      .min(1, 'Enter your current password')
      .max(200, 'must have at most 200 characters')
      .optional()
      .openapi({
        example: 'correct horse battery',
        description: 'Not of whoever has none, and has just said to the provider who they are',
      }),
    password: newPassword().openapi({ example: 'staple correct horse' }),
    keepOtherSessions: z
      .boolean()
      .default(false)
      .openapi({ description: 'Stay signed in elsewhere' }),
  })
  .openapi('PasswordChange');

export const byToken = z.object({ token: z.string() });

export const newResetLinkSchema = z
  .object({
    token: z.string().openapi({ example: 'Zk3v…' }),
    url: z.string().openapi({ example: 'http://localhost:3000/reset/Zk3v…' }),
    expiresAt: moment(),
  })
  .openapi('NewResetLink');

export const resetLookSchema = z
  .object({
    name: z.string().openapi({ example: 'Ada Okafor' }),
    email: z.string().openapi({ example: 'ada@example.com' }),
    expiresAt: moment(),
  })
  .openapi('ResetLinkLook');

export const resetSchema = z.strictObject({ password: newPassword() }).openapi('PasswordReset');

export const forgottenSchema = z
  .strictObject({
    email: z
      .string('Enter your email')
      .trim()
      .min(1, 'Enter your email')
      .max(254)
      .toLowerCase()
      .pipe(z.email('This is not an email address'))
      .openapi({ example: 'ada@example.com' }),
  })
  .openapi('ForgottenPassword');
