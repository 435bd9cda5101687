import { z } from '@hono/zod-openapi';
import { line, moment, mutationId, paging, prose, sort, uuid, yesNo } from '@/lib/api/fields';
import { stageSchema } from '@/lib/guides/guide.schema';
import { MEMBER_ROLES } from './project.roles';

const ENTER_NAME = 'Enter a name';

const counts = {
  total: z.int().openapi({ example: 13 }),
  open: z.int().openapi({ example: 6 }),
  done: z.int().openapi({ example: 5 }),
  needsWork: z.int().openapi({ example: 1 }),
  notApplicable: z.int().openapi({ example: 1 }),
};

export const progressSchema = z.object(counts).openapi('Progress');
const access = () =>
  z.enum(['team', 'members']).openapi({
    description: 'Who sees it: everyone with an account, or its members',
    example: 'team',
  });

const guests = () =>
  z.boolean().openapi({ description: 'Whether reviews may be joined by a guest link' });
const badge = () => z.boolean().openapi({ description: 'Whether the status badge is public' });

export const projectSchema = z
  .object({
    id: uuid(),
    name: z.string().openapi({ example: 'Orders service' }),
    description: z.string().openapi({ example: 'Takes orders and hands them to fulfilment.' }),
    access: access(),
    guests: guests(),
    badge: badge(),
    archived: z.boolean(),
    deleted: z.boolean(),
    myRole: z.enum([...MEMBER_ROLES, 'team']).openapi({
      description:
        'What I am to it: a lead (owners of the workspace are leads of every project), a member, or `team`, who sees it because it is open to everyone',
      example: 'lead',
    }),
    mayManage: z.boolean().openapi({
      description:
        'Whether I may change its members, access, guests and badge, archive and delete it',
    }),
    pinned: z.boolean().openapi({ description: 'Whether I keep it at the top of my list' }),
    stages: z.array(z.object({ stage: stageSchema, ...counts })),
    lastActivityAt: moment(),
    createdAt: moment(),
    updatedAt: moment(),
  })
  .openapi('Project');

export const newProjectSchema = z
  .strictObject({
    id: uuid().optional(),
    name: line(200, ENTER_NAME).openapi({ example: 'Orders service' }),
    description: prose(5_000)
      .default('')
      .openapi({ example: 'Takes orders and hands them to fulfilment.' }),
    access: access().default('team'),
    checklistIds: z.array(uuid()).max(100, 'must have at most 100 entries').default([]),
    mutationId: mutationId().optional(),
  })
  .openapi('NewProject');

export const projectEditSchema = z
  .strictObject({
    name: line(200, ENTER_NAME).optional().openapi({ example: 'Orders' }),
    description: prose(5_000).optional(),
    access: access().optional(),
    guests: guests().optional(),
    badge: badge().optional(),
    archived: z.boolean().optional(),
    mutationId: mutationId().optional(),
  })
  .openapi('ProjectChange');

export const listState = () =>
  z.enum(['active', 'archived', 'deleted']).default('active').openapi({ example: 'active' });

export const projectQuery = z.strictObject({
  ...paging,
  q: z.string().max(200).optional().openapi({ description: 'Part of the name', example: 'orders' }),
  state: listState(),
  pinned: yesNo().optional().openapi({ description: 'Only those I pinned, or only the others' }),
  sort: sort(['name', 'createdAt', 'lastActivityAt'], '-lastActivityAt'),
});
