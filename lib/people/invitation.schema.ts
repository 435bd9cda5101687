import { z } from '@hono/zod-openapi';
import { line, moment, paging, uuid } from '@/lib/api/fields';
import { account } from './person.schema';

export const invitationsQuery = z.strictObject(paging);

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
