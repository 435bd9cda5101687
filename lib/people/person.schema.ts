import { z } from '@hono/zod-openapi';
import { day, line, moment, paging, uuid } from '@/lib/api/fields';
import { INSTANCE_ROLES } from '@/lib/model/instance.roles';
import { PASSWORD } from '@/lib/model/password.rules';

export const personSchema = z
  .object({
    id: uuid(),
    name: z.string().openapi({ example: 'Ada Okafor' }),
    email: z.string().openapi({ example: 'ada@example.com' }),
    role: z.enum(INSTANCE_ROLES).openapi({ example: 'member' }),
    deactivatedAt: moment().nullable().openapi({ description: 'Since when they can’t sign in' }),
    createdAt: moment(),
  })
  .openapi('Person');

/** A password that somebody chooses. */
export const newPassword = () =>
  z
    .string()
    .min(PASSWORD.min, `must have at least ${PASSWORD.min} characters`)
    .max(PASSWORD.max, `must have at most ${PASSWORD.max} characters`)
    .openapi({
      example: 'correct horse battery',
      description: 'None that is common, repeats itself, or has one’s name or email in it',
    });

/**
 * An address that somebody can have. Nobody has one below `.invalid` (RFC 2606), so such addresses
 * stand for who was deleted, and for tokens.
 */
export const emailOfSomebody = () =>
  z
    .email('must be an email address')
    .max(254)
    .refine((email) => !/\.invalid$/i.test(email), 'must be an address that somebody can have');

/** What an account is made of. */
export const account = {
  name: line(100, 'Enter a name').openapi({ example: 'Ada Okafor' }),
  email: emailOfSomebody().openapi({ example: 'ada@example.com' }),
  password: newPassword(),
};

export const newAccountSchema = z.strictObject(account).openapi('NewAccount');

export const renameSchema = z
  .strictObject({ name: line(100, 'Enter a name').openapi({ example: 'Ada O.' }) })
  .openapi('PersonChange');
export const setupSchema = z
  .object({ needed: z.boolean().openapi({ example: false }) })
  .openapi('Setup');
export const peopleQuery = z.strictObject({
  ...paging,
  q: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'Part of the name or the email', example: 'okafor' }),
});

export const roleSchema = z
  .strictObject({ role: z.enum(INSTANCE_ROLES).openapi({ example: 'owner' }) })
  .openapi('RoleChange');

const duty = {
  id: uuid(),
  text: z.string().openapi({ example: 'Write tests' }),
  dueOn: day().nullable(),
  runId: uuid(),
  runTitle: z.string().openapi({ example: 'New Endpoint: POST /orders' }),
  projectId: uuid(),
};
const most = 'At most 100; the counts of `projects` are of all';

export const dutiesSchema = z
  .object({
    projects: z.array(
      z.object({
        projectId: uuid(),
        projectName: z.string().openapi({ example: 'Orders service' }),
        items: z.int().openapi({ example: 3 }),
        actions: z.int().openapi({ example: 1 }),
        waivers: z.int().openapi({ example: 0 }),
      }),
    ),
    items: z.array(z.object(duty)).openapi({ description: most }),
    actions: z.array(z.object(duty)).openapi({ description: most }),
    waivers: z.array(z.object(duty)).openapi({
      description: `Requests for waivers that they stand for or are asked to decide, with the day that each is for. ${most}`,
    }),
    soleLeads: z
      .array(z.object({ id: uuid(), name: z.string().openapi({ example: 'Orders service' }) }))
      .openapi({ description: 'Projects that nobody else leads who can sign in' }),
  })
  .openapi('Duties');

export const handoverSchema = z.strictObject({ projectId: uuid(), to: uuid() }).openapi('Handover');

export const handedOverSchema = z
  .object({
    items: z.int().openapi({ example: 3 }),
    actions: z.int().openapi({ example: 1 }),
    waivers: z.int().openapi({ example: 0 }),
  })
  .openapi('HandedOver');
