import type { Context } from 'hono';
import { byId } from '@/lib/api/fields';
import { route } from '@/lib/api/route';
import { addHeader } from '@/lib/api/send';
import type { Proof } from '@/lib/sign-in/identity-check';
import { requestOptionsSchema } from '@/lib/sign-in/passkey.schema';
import type { ErasureService } from './erasure.service';
import {
  deletedPersonSchema,
  deletionSchema,
  myDeletionSchema,
  personalDataQuery,
  personalDataSchema,
} from './personal-data.schema';
import type { PersonalDataService } from './personal-data.service';

const tag = 'Personal data';

/** What is kept about people, given to them. Apart from the rest, since threads answer these. */
export const exportRoutes = ({ personalData }: { personalData: PersonalDataService }) => [
  route(
    {
      method: 'get',
      path: '/me/data',
      id: 'exportMyData',
      scope: 'never',
      tag,
      summary: 'All that is kept about me',
      description: 'No secrets: neither passwords nor tokens, keys or codes.',
      query: personalDataQuery,
      data: personalDataSchema,
      errors: ['RATE_LIMITED'],
      apart: true,
    },
    async ({ actor, query, context }) => {
      saveAs(context, actor.id, query);
      return personalData.mine(actor);
    },
  ),
  route(
    {
      method: 'get',
      path: '/people/{id}/data',
      id: 'exportPersonalData',
      scope: 'never',
      tag,
      access: 'owner',
      summary: 'All that is kept about somebody, to be given to them. For owners',
      params: byId,
      query: personalDataQuery,
      data: personalDataSchema,
      errors: ['NOT_FOUND', 'RATE_LIMITED'],
      apart: true,
    },
    async ({ params, query, context }) => {
      const data = await personalData.of(params.id);
      saveAs(context, params.id, query);
      return data;
    },
  ),
];

/** The deletion of people. */
export const erasureRoutes = ({ erasures }: { erasures: ErasureService }) => [
  route(
    {
      method: 'post',
      path: '/me/deletion-challenges',
      id: 'beginMyDeletion',
      scope: 'never',
      tag,
      summary: 'What a browser needs to ask for a passkey that confirms just my deletion',
      description: 'For `navigator.credentials.get` of WebAuthn. Good for five minutes.',
      data: requestOptionsSchema,
      errors: ['CONFLICT'],
    },
    async ({ actor }) => (await erasures.challenge(actor)) as never,
  ),
  route(
    {
      method: 'post',
      path: '/me/deletion',
      id: 'deleteMe',
      scope: 'never',
      tag,
      summary: 'Delete my account, and what tells who I was',
      description:
        'There is no way back. What I wrote and did stays, under a made-up name; what is open of mine is nobody’s. The last owner can’t, nor who alone leads a project.',
      body: myDeletionSchema,
      data: deletedPersonSchema,
      errors: ['CONFLICT', 'RATE_LIMITED'],
    },
    async ({ actor, body }) => erasures.eraseMe(actor, body as Proof & { name: string }),
  ),
  route(
    {
      method: 'put',
      path: '/people/{id}/deletion',
      id: 'deletePerson',
      scope: 'never',
      tag,
      access: 'owner',
      summary: 'Delete somebody who is deactivated, and what tells who it was. For owners',
      description:
        'There is no way back. What they wrote and did stays, under a made-up name; what is open of theirs is nobody’s. A repeat says whether it is finished.',
      params: byId,
      body: deletionSchema,
      data: deletedPersonSchema,
      errors: ['NOT_FOUND', 'CONFLICT'],
    },
    async ({ actor, params, body }) => erasures.erase(actor, params.id, body.name),
  ),
];

function saveAs(
  context: Context,
  personId: string,
  { download }: { download?: boolean | undefined },
) {
  if (!download) return;
  const name = `personal-data-${personId}.json`;
  addHeader(context, 'Content-Disposition', `attachment; filename="${name}"`);
}
