import { byId } from '@/lib/api/fields';
import { offset } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import type { HandoverService } from '@/lib/handover/handover.service';
import {
  dutiesSchema,
  handedOverSchema,
  handoverSchema,
  newAccountSchema,
  peopleQuery,
  personSchema,
  renameSchema,
  roleSchema,
  setupSchema,
} from '@/lib/people/person.schema';
import type { PersonService } from '@/lib/team/person.service';
import type { TeamService } from '@/lib/team/team.service';
import { handOverSession } from './hand-over-session';

const tag = 'People';

/** Accounts: the first one, who is here, and who may do what. */
export const personRoutes = ({
  people,
  team,
  handovers,
}: {
  people: PersonService;
  team: TeamService;
  handovers: HandoverService;
}) => [
  route(
    {
      method: 'get',
      path: '/setup',
      id: 'getSetup',
      tag,
      access: 'public',
      summary: 'Whether the first account is still to be made',
      data: setupSchema,
    },
    async () => ({ needed: await people.needsOwner() }),
  ),
  route(
    {
      method: 'post',
      path: '/setup',
      id: 'createOwner',
      tag,
      access: 'public',
      summary: 'Create the first account, which is an owner’s, and sign in',
      body: newAccountSchema,
      data: personSchema,
      status: 201,
      location: () => '/me',
      errors: ['CONFLICT', 'RATE_LIMITED'],
    },
    async ({ body, context }) => handOverSession(context, await people.createOwner(body)),
  ),
  route(
    { method: 'get', path: '/me', id: 'getMe', tag, summary: 'Who I am', data: personSchema },
    async ({ actor }) => people.get(actor),
  ),
  route(
    {
      method: 'patch',
      path: '/me',
      id: 'changeMe',
      scope: 'never',
      tag,
      summary: 'Change my name',
      body: renameSchema,
      data: personSchema,
    },
    async ({ actor, body }) => people.rename(actor, body.name),
  ),
  route(
    {
      method: 'get',
      path: '/people',
      id: 'listPeople',
      wide: true,
      tag,
      summary: 'Everyone with an account',
      query: peopleQuery,
      data: personSchema,
      list: true,
    },
    async ({ query }) => people.list({ text: query.q?.trim() }, offset(query)),
  ),
  route(
    {
      method: 'put',
      path: '/people/{id}/role',
      id: 'setRole',
      tag,
      access: 'owner',
      summary: 'Make somebody an owner, an admin or a member',
      description: 'Also oneself. The last active owner stays one.',
      params: byId,
      body: roleSchema,
      data: personSchema,
      errors: ['NOT_FOUND', 'CONFLICT'],
    },
    async ({ actor, params, body }) => team.setRole(actor, params.id, body.role),
  ),
  route(
    {
      method: 'put',
      path: '/people/{id}/deactivation',
      id: 'deactivate',
      tag,
      access: 'staff',
      summary: 'Deactivate somebody: their sessions end at once',
      description: 'Name, history and what they are to do stay. Nobody deactivates themselves.',
      params: byId,
      data: personSchema,
      errors: ['NOT_FOUND', 'CONFLICT'],
    },
    async ({ actor, params }) => team.deactivate(actor, params.id),
  ),
  route(
    {
      method: 'delete',
      path: '/people/{id}/deactivation',
      id: 'reactivate',
      tag,
      access: 'staff',
      summary: 'Bring somebody back',
      params: byId,
      data: personSchema,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => team.bringBack(actor, params.id),
  ),
  route(
    {
      method: 'get',
      path: '/people/{id}/duties',
      id: 'listDuties',
      tag,
      access: 'owner',
      summary: 'What is open of somebody’s, and what they alone lead',
      params: byId,
      data: dutiesSchema,
      errors: ['NOT_FOUND'],
    },
    async ({ params }) => handovers.duties(params.id),
  ),
  route(
    {
      method: 'post',
      path: '/people/{id}/handovers',
      id: 'handOverDuties',
      tag,
      access: 'owner',
      summary: 'Give what is open of somebody’s in a project to somebody else',
      params: byId,
      body: handoverSchema,
      data: handedOverSchema,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, body }) => handovers.handOver(actor, { from: params.id, ...body }),
  ),
];
