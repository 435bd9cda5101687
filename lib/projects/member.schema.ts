import { z } from '@hono/zod-openapi';
import { uuid } from '@/lib/api/fields';
import { MEMBER_ROLES } from '@/lib/model/project.roles';

/** Somebody who may be given work in a project. */
const named = {
  id: uuid(),
  name: z.string().openapi({ example: 'Ada Okafor' }),
  email: z.string().openapi({ example: 'ada@example.com' }),
};

export const candidateSchema = z.object(named).openapi('Candidate');

export const assignableSchema = z
  .object({
    ...named,
    answers: z.boolean().openapi({
      description:
        'Whether they may answer items, and so be given one or be responsible for one that waits. Others are given actions alone',
      example: true,
    }),
  })
  .openapi('Assignable');

const role = () => z.enum(MEMBER_ROLES).openapi({ example: 'contributor' });

export const memberSchema = z
  .object({
    ...named,
    role: role(),
    isOwner: z.boolean().openapi({
      description: 'Whether they are an owner of the workspace, who manages every project',
    }),
    active: z.boolean().openapi({ description: 'Whether they can still sign in' }),
  })
  .openapi('Member');

export const memberEditSchema = z
  .strictObject({
    role: role().optional().openapi({
      description:
        'What they are to be. Without it a new member is a `contributor`, and one who is there stays as they are.',
    }),
  })
  .openapi('MemberChange');

export const memberPath = z.object({ id: z.string(), personId: z.string() });
