import { z } from '@hono/zod-openapi';
import { moment } from '@/lib/api/fields';

const next = () =>
  z
    .string()
    .max(500, 'must have at most 500 characters')
    .default('/')
    .openapi({ description: 'Where to go afterwards: a path of this site', example: '/projects' });

const password = () =>
  z
    .string('Enter your password')
    .min(1, 'Enter your password')
    .max(200, 'must have at most 200 characters')
    .openapi({ description: 'One’s own, again', example: 'correct horse battery' });

export const beginSchema = z.strictObject({ next: next() }).openapi('ProviderSignIn');
export const connectSchema = z.strictObject({ password: password() }).openapi('ProviderConnection');

export const addressSchema = z
  .object({
    url: z.string().openapi({
      description: 'Where to send the browser, which has a cookie now to come back with',
      example: 'https://id.example.com/authorize?client_id=…',
    }),
  })
  .openapi('ProviderAddress');

export const waysSchema = z
  .object({
    provider: z
      .object({ name: z.string().openapi({ example: 'Keycloak' }) })
      .nullable()
      .openapi({ description: 'The identity provider that people may sign in with' }),
    mail: z.boolean().openapi({ description: 'Whether links for a new password go by mail' }),
  })
  .openapi('SignInWays');

export const providerAccountSchema = z
  .object({
    connected: z
      .object({
        email: z.string().nullable().openapi({ example: 'ada@example.com' }),
        since: moment(),
      })
      .nullable(),
    hasPassword: z.boolean(),
    confirmedUntil: moment()
      .nullable()
      .openapi({ description: 'Until when one needs not say again who one is' }),
  })
  .openapi('ProviderAccount');
