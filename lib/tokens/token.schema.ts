import { z } from '@hono/zod-openapi';
import { line, moment, uuid } from '@/lib/api/fields';
import {
  PROJECT_TOKEN_ROLES,
  PROJECT_TOKEN_SCOPES,
  SCOPES,
  type Scope,
} from '@/lib/model/token.types';
import { MOST_DAYS, MOST_PROJECTS } from './token-row';

const facts = {
  id: uuid(),
  name: z.string().openapi({ example: 'Nightly checks' }),
  beginning: z.string().openapi({ description: 'How the token begins', example: 'wka_4fK2' }),
  scopes: z.array(z.enum(SCOPES)).openapi({ example: ['read', 'answer'] }),
  isAgent: z
    .boolean()
    .openapi({ description: 'Whether a program uses it that decides for itself', example: false }),
  expiresAt: moment().nullable().openapi({ description: 'None for a token without an end' }),
  expired: z.boolean().openapi({ example: false }),
  lastUsedAt: moment().nullable().openapi({ description: 'To the minute' }),
  createdAt: moment(),
};

const secret = {
  token: z.string().openapi({
    description: 'The token itself. It is in this answer and nowhere else',
    example: 'wka_4fK2d0sLq8Zr1mXv7Tn3Yb6Hc9Jw5Pg01x8Ka',
  }),
};

export const tokenSchema = z
  .object({
    ...facts,
    projects: z
      .array(z.object({ id: uuid(), name: z.string().openapi({ example: 'Orders service' }) }))
      .nullable()
      .openapi({ description: 'The projects that it is limited to; none for all that I see' }),
  })
  .openapi('Token');

export const madeTokenSchema = tokenSchema.extend(secret).openapi('MadeToken');

export const projectTokenSchema = z
  .object({
    ...facts,
    role: z.enum(PROJECT_TOKEN_ROLES).openapi({ example: 'contributor' }),
    createdBy: z.string().openapi({ description: 'Who made it', example: 'Ada Okafor' }),
  })
  .openapi('ProjectToken');

export const madeProjectTokenSchema = projectTokenSchema.extend(secret).openapi('MadeProjectToken');

const scopesOf = <T extends Scope>(words: readonly [T, ...T[]]) =>
  z
    .array(z.enum(words))
    .min(1, 'Choose at least one scope')
    .max(words.length, `must have at most ${words.length} entries`)
    .transform((chosen): Scope[] => words.filter((one) => (chosen as Scope[]).includes(one)))
    .openapi({ example: ['read', 'answer'] });

const wanted = {
  name: line(100, 'Enter a name').openapi({ example: 'Nightly checks' }),
  isAgent: z.boolean().default(false).openapi({ example: false }),
  expiresInDays: z
    .int('must be a whole number')
    .min(1, 'must be 1 or more')
    .max(MOST_DAYS, `must be ${MOST_DAYS} or less`)
    .nullable()
    .default(90)
    .openapi({ description: 'Null for a token without an end', example: 90 }),
};

export const newTokenSchema = z
  .strictObject({
    ...wanted,
    scopes: scopesOf(SCOPES),
    projectIds: z
      .array(uuid())
      .min(1, 'Choose at least one project')
      .max(MOST_PROJECTS, `must have at most ${MOST_PROJECTS} entries`)
      .nullable()
      .default(null)
      .openapi({ description: 'The projects that it is for; null for all that I see' }),
  })
  .openapi('NewToken');

export const newProjectTokenSchema = z
  .strictObject({
    ...wanted,
    scopes: scopesOf(PROJECT_TOKEN_SCOPES),
    role: z.enum(PROJECT_TOKEN_ROLES).openapi({ example: 'contributor' }),
  })
  .openapi('NewProjectToken');

export type NewToken = z.output<typeof newTokenSchema>;
export type NewProjectToken = z.output<typeof newProjectTokenSchema>;

export const tokenPath = z.object({ id: z.string(), tokenId: z.string() });
