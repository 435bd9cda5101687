import { z } from '@hono/zod-openapi';
import { line, uuid } from '@/lib/api/fields';

export const participantSchema = z
  .object({
    id: uuid(),
    personId: uuid().nullable().openapi({ description: 'None for a guest' }),
    name: z.string().openapi({ example: 'Ada Okafor' }),
    isGuest: z.boolean(),
    ready: z.boolean(),
    joined: z.boolean().openapi({ description: 'False for somebody invited who has not come yet' }),
    voteCount: z
      .int()
      .openapi({ description: 'Items voted on in their present round', example: 7 }),
  })
  .openapi('Participant');

export const readySchema = z.strictObject({ ready: z.boolean() }).openapi('Readiness');

export const invitedSchema = z.strictObject({ personId: uuid() }).openapi('InvitedPerson');

export const guestLinkSchema = z
  .object({
    url: z.string().openapi({ example: 'http://localhost:3000/reviews/join/9f3…' }),
    token: z.string(),
  })
  .openapi('GuestLink');

export const guestLinkLookSchema = z
  .object({
    reviewId: uuid(),
    reviewName: z.string(),
    projectName: z.string(),
    facilitatorName: z.string(),
  })
  .openapi('GuestLinkLook');

export const guestSchema = z.strictObject({ name: line(100, 'Enter a name') }).openapi('Guest');

export const whereSchema = z
  .strictObject({
    reviewItemId: uuid().nullable(),
    following: z.boolean().default(true),
  })
  .openapi('ReviewWhereabouts');

export const reviewPresenceSchema = z
  .object({
    clientId: uuid(),
    participantId: uuid(),
    reviewItemId: uuid().nullable(),
    following: z.boolean(),
  })
  .openapi('ReviewPresence');
