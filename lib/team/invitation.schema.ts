import { z } from '@hono/zod-openapi';
import { line, moment, paging, uuid } from '@/lib/api/fields';
import { INVITED_ROLES } from '@/lib/model/instance.roles';
import { INVITATION_DAYS, MOST_EMAILS } from '@/lib/model/invitation.rules';
import { MEMBER_ROLES } from '@/lib/model/project.roles';
import { account, emailOfSomebody, personSchema } from '@/lib/people/person.schema';

export const invitationsQuery = z.strictObject(paging);

/** So many projects one link leads into. */
const MOST_PROJECTS = 20;

const role = () => z.enum(INVITED_ROLES).openapi({ example: 'member' });
const memberRole = () => z.enum(MEMBER_ROLES).openapi({ example: 'contributor' });
const email = () =>
  z
    .string()
    .trim()
    .toLowerCase()
    .max(254)
    .pipe(emailOfSomebody())
    .openapi({ example: 'bo@example.com' });
const invitedTo = z.object({
  id: uuid(),
  name: z.string().openapi({ example: 'Orders service' }),
  role: memberRole(),
});
const leftOut = () =>
  z.int().openapi({
    example: 0,
    description:
      'How many of a role and projects it no longer gives, since who made it may not give them now',
  });

/** What a link gives. */
const given = {
  role: role()
    .default('member')
    .openapi({ description: 'What the new account becomes; only owners invite admins' }),
  projects: z
    .array(z.strictObject({ projectId: uuid(), role: memberRole() }))
    .max(MOST_PROJECTS, `must be at most ${MOST_PROJECTS}`)
    .refine(
      (all) => new Set(all.map(({ projectId }) => projectId)).size === all.length,
      'must not name a project twice',
    )
    .default([])
    .openapi({ description: 'Projects that whoever accepts is let into; only ones I manage' }),
  expiresInDays: z
    .int('must be a whole number')
    .min(INVITATION_DAYS.min, 'must be from 1 to 30')
    .max(INVITATION_DAYS.max, 'must be from 1 to 30')
    .default(INVITATION_DAYS.usual),
};

export const invitationEditSchema = z
  .strictObject({
    ...given,
    email: email()
      .optional()
      .openapi({ description: 'Whose account it must be; without it, whoever has the link' }),
  })
  .openapi('InvitationRequest');

export const invitationBatchSchema = z
  .strictObject({
    ...given,
    emails: z
      .array(email())
      .min(1, 'Enter an email address')
      .max(MOST_EMAILS, `must be at most ${MOST_EMAILS}`)
      .openapi({ description: 'One link for each; the same one counts once' }),
  })
  .openapi('InvitationBatchRequest');

export const invitationSchema = z
  .object({
    id: uuid(),
    invitedBy: z.string().openapi({ example: 'Ada Okafor' }),
    role: role(),
    email: z.string().nullable().openapi({ example: 'bo@example.com' }),
    projects: z.array(invitedTo).openapi({ description: 'Those of its projects that I may see' }),
    otherProjects: z.int().openapi({ example: 0, description: 'How many it has besides' }),
    createdAt: moment(),
    expiresAt: moment(),
  })
  .openapi('Invitation');

export const newInvitationSchema = invitationSchema
  .extend({
    token: z.string().openapi({ example: 'Zk3v…' }),
    url: z.string().openapi({ example: 'http://localhost:3000/join/Zk3v…' }),
  })
  .openapi('NewInvitation');

export const newInvitationsSchema = z
  .object({ invitations: z.array(newInvitationSchema) })
  .openapi('NewInvitations');

export const invitationLookSchema = z
  .object({
    invitedBy: z.string().openapi({ example: 'Ada Okafor' }),
    role: role(),
    email: z.string().nullable().openapi({ example: 'bo@example.com' }),
    projects: z.array(invitedTo.omit({ id: true })),
    leftOut: leftOut(),
    expiresAt: moment(),
  })
  .openapi('InvitationLook');

export const acceptedSchema = z
  .object({ projects: z.array(invitedTo), leftOut: leftOut() })
  .openapi('AcceptedInvitation');

export const joinSchema = z
  .strictObject({ ...account, token: line(200).openapi({ example: 'Zk3v…' }) })
  .openapi('Join');

export const joinedSchema = personSchema.extend({ leftOut: leftOut() }).openapi('Joined');
