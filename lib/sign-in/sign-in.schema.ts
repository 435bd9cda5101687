import { z } from '@hono/zod-openapi';

/** Who signs in. What is not asked for is let through unread: better-auth's own clients send more. */
export const signInSchema = z.object({
  email: z
    .string('Enter your email')
    .trim()
    .min(1, 'Enter your email')
    .max(254)
    .toLowerCase()
    .pipe(z.email('This is not an email address')),
  code: z.string().max(50).optional(),
  password: z.string('Enter your password').min(1, 'Enter your password').max(1_000),
});
