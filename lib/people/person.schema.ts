import { z } from '@hono/zod-openapi';
import { line, moment, paging, uuid } from '@/lib/api/fields';

export const personSchema = z
  .object({
    id: uuid(),
    name: z.string().openapi({ example: 'Ada Okafor' }),
    email: z.string().openapi({ example: 'ada@example.com' }),
    role: z.enum(['owner', 'member']).openapi({ example: 'member' }),
    createdAt: moment(),
  })
  .openapi('Person');

const account = {
  name: line(100).openapi({ example: 'Ada Okafor' }),
  email: z.email('must be an email address').max(254).openapi({ example: 'ada@example.com' }),
  password: z
    .string()
    .min(8, 'must have at least 8 characters')
    .max(128, 'must have at most 128 characters')
    .openapi({ example: 'correct horse battery' }),
};

export const newAccountSchema = z.strictObject(account).openapi('NewAccount');

export const renameSchema = z
  .strictObject({ name: line(100).openapi({ example: 'Ada O.' }) })
  .openapi('PersonChange');
export const setupSchema = z
  .object({ needed: z.boolean().openapi({ example: false }) })
  .openapi('Setup');
export const peopleQuery = z.strictObject(paging);

export const invitationSchema = z
  .object({ id: uuid(), createdAt: moment(), expiresAt: moment() })
  .openapi('Invitation');

export const newInvitationSchema = invitationSchema
  .extend({
    token: z.string().openapi({ example: 'Zk3v…' }),
    url: z.string().openapi({ example: 'http://localhost:3000/join/Zk3v…' }),
  })
  .openapi('NewInvitation');

export const invitationLookSchema = z
  .object({ invitedBy: z.string().openapi({ example: 'Ada Okafor' }), expiresAt: moment() })
  .openapi('InvitationLook');

export const joinSchema = z
  .strictObject({ ...account, token: line(200).openapi({ example: 'Zk3v…' }) })
  .openapi('Join');
