import { byId } from '@/lib/api/fields';
import { offset } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import type { PasskeyService } from '@/lib/sign-in/passkey.service';
import {
  creationOptionsSchema,
  newPasskeySchema,
  passkeySchema,
  passkeysQuery,
} from './passkey.schema';

const tag = 'Passkeys';

/** My passkeys, with which I can sign off in place of my password. */
export const passkeyRoutes = ({ passkeys }: { passkeys: PasskeyService }) => [
  route(
    {
      method: 'get',
      path: '/me/passkeys',
      id: 'listMyPasskeys',
      scope: 'never',
      tag,
      summary: 'My passkeys, the oldest first',
      query: passkeysQuery,
      data: passkeySchema,
      list: true,
    },
    async ({ actor, query }) => passkeys.list(actor, offset(query)),
  ),
  route(
    {
      method: 'post',
      path: '/me/passkey-challenges',
      id: 'beginPasskey',
      scope: 'never',
      tag,
      summary: 'What a browser needs to make a passkey for me',
      description: 'For `navigator.credentials.create` of WebAuthn. Good for five minutes.',
      data: creationOptionsSchema,
    },
    async ({ actor }) => (await passkeys.creation(actor)) as never,
  ),
  route(
    {
      method: 'post',
      path: '/me/passkeys',
      id: 'addPasskey',
      scope: 'never',
      tag,
      summary: 'Keep a passkey that my browser made',
      body: newPasskeySchema,
      data: passkeySchema,
      status: 201,
      location: () => '/me/passkeys',
      errors: ['CONFLICT', 'RATE_LIMITED'],
    },
    async ({ actor, body }) => passkeys.add(actor, body as never),
  ),
  route(
    {
      method: 'delete',
      path: '/me/passkeys/{id}',
      id: 'removePasskey',
      scope: 'never',
      tag,
      summary: 'Remove a passkey',
      params: byId,
      status: 204,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => passkeys.remove(actor, params.id),
  ),
];
