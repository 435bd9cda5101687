import { z } from '@hono/zod-openapi';
import { line, moment, mutationId, paging, prose, sort, uuid, yesNo } from '@/lib/api/fields';
import { stageSchema } from '@/lib/guides/guide.schema';
import { DEEDS, MEMBER_ROLES } from '@/lib/model/project.roles';
import { STAGES } from '@/lib/model/stage';
import { STATUS_RULES, STATUSES, type Status } from '@/lib/model/status';
import { STRENGTHS } from '@/lib/model/strength';

const ENTER_NAME = 'Enter a name';

const byStatus = Object.fromEntries(
  STATUSES.map((status) => [STATUS_RULES[status].field, z.int().openapi({ example: 3 })]),
) as Record<(typeof STATUS_RULES)[Status]['field'], z.ZodInt>;

const counts = {
  total: z.int().openapi({ example: 12 }),
  ...byStatus,
  toConfirm: z.int().openapi({
    description:
      'Done or not applicable by what was answered, but not counted as such: nobody confirmed it, or its stage asks for more',
    example: 0,
  }),
};

export const progressSchema = z.object(counts).openapi('Progress');
const access = () =>
  z.enum(['team', 'private']).openapi({
    description: 'Who sees it: everyone with an account, or its members',
    example: 'team',
  });

/** What somebody may do in a project. */
export const deeds = () =>
  z.array(z.enum(DEEDS)).openapi({
    description:
      'What I may do in it: `see`; `discuss`, by comments and actions; `work`, by answers, evidence and runs; `review`, by votes, decisions and sign-offs; `manage` its members and what becomes of it',
    example: ['see', 'discuss', 'work', 'review'],
  });

const guests = () =>
  z.boolean().openapi({ description: 'Whether reviews may be joined by a guest link' });
export const signersApart = () =>
  z.boolean().openapi({
    description: 'Whether who answered an item of a run may not sign that run off',
  });

const stageRule = () =>
  z.strictObject({
    strength: z.enum(STRENGTHS).openapi({
      description: 'How strong an answer must be to count',
      example: 'confirmed',
    }),
    second: z.boolean().openapi({
      description: 'Whether somebody else must have confirmed it, or a review accepted it',
    }),
    evidence: z.boolean().openapi({ description: 'Whether something must back it' }),
  });

export const stageRulesSchema = () =>
  z
    .strictObject(
      Object.fromEntries(STAGES.map((stage) => [stage, stageRule().optional()])) as Record<
        (typeof STAGES)[number],
        z.ZodOptional<ReturnType<typeof stageRule>>
      >,
    )
    .openapi({
      description:
        'By stage, what an answer takes to count as done. A stage that is not named takes a person: `confirmed`, without a second one or evidence',
      example: { security: { strength: 'confirmed', second: true, evidence: true } },
    });

const badge = () => z.boolean().openapi({ description: 'Whether the status badge is public' });

export const projectSchema = z
  .object({
    id: uuid(),
    name: z.string().openapi({ example: 'Orders service' }),
    description: z.string().openapi({ example: 'Takes orders and hands them to fulfilment.' }),
    access: access(),
    guests: guests(),
    signersApart: signersApart(),
    stageRules: stageRulesSchema(),
    badge: badge(),
    archived: z.boolean(),
    deleted: z.boolean(),
    myRole: z.enum([...MEMBER_ROLES, 'team']).openapi({
      description:
        'What I am to it: a lead (owners of the workspace are leads of every project), a contributor, a reviewer, a viewer, or `team`, who is no member and works in it because it is open to everyone',
      example: 'lead',
    }),
    may: deeds(),
    mayManage: z.boolean().openapi({
      description:
        'Whether I may change its members, access, guests, badge and who may sign, archive and delete it',
    }),
    removal: z.object({ from: moment(), due: z.boolean() }).nullable().openapi({
      description:
        'Of a deleted project: from when I may remove it for good, and whether that is now. Null when I may not',
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
    signersApart: signersApart().optional(),
    stageRules: stageRulesSchema().optional(),
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
