import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { SCOPES } from '@/lib/model/token.types';
import { TOKEN_REFUSALS } from '@/lib/model/token.words';
import { checkedWorld } from '@/lib/testing/checked-world';
import { ownToken } from '@/lib/testing/token-visitor';

/** What takes a person who is signed in, whatever a token may. */
const NEVER = [
  'acceptInvitation',
  'addPasskey',
  'beginMyDeletion',
  'beginPasskey',
  'beginRunSignOff',
  'beginSecondFactor',
  'beginSignOff',
  'changeMe',
  'changeMyPassword',
  'confirmSecondFactor',
  'confirmWithProvider',
  'connectProviderAccount',
  'createMyToken',
  'createProjectToken',
  'createResetLink',
  'deleteMe',
  'deletePerson',
  'disconnectProviderAccount',
  'endMyOtherSessions',
  'endMySession',
  'exportMyData',
  'exportPersonalData',
  'getMyProviderAccount',
  'getMySecondFactor',
  'listMyNotices',
  'listMyPasskeys',
  'listMySessions',
  'listMyTokens',
  'listProjectTokens',
  'markMyNoticesSeen',
  'removeMySecondFactor',
  'removePasskey',
  'removeSecondFactor',
  'renewRecoveryCodes',
  'revokeMyToken',
  'revokeProjectToken',
  'signOff',
  'signRunOff',
];

test('each operation takes the scope that the document names, and no other', async () => {
  const w = await checkedWorld();
  const only = new Map<string, Awaited<ReturnType<typeof ownToken>>>();
  const without = new Map<string, Awaited<ReturnType<typeof ownToken>>>();
  for (const scope of SCOPES) {
    only.set(scope, await ownToken(w, w.owner, { scopes: [scope] }));
    without.set(
      scope,
      await ownToken(w, w.owner, { scopes: SCOPES.filter((one) => one !== scope) }),
    );
  }
  const all = await ownToken(w, w.owner);
  const never: string[] = [];
  for (const { operationId, method, path, hasBody, isPublic } of w.conform.operations) {
    if (isPublic) continue;
    const { security } = w.document.paths[path][method.toLowerCase()];
    const [scope] = security.find((way: object) => 'token' in way)?.token ?? [];
    const at = path.replace('/api/v1', '').replace(/\{\w+\}/g, uuidv7());
    const body = hasBody ? {} : undefined;
    const ask = async (token: { as: typeof w.owner } | undefined) => {
      const { status, json } = await w.as((token as { as: typeof w.owner }).as)(method, at, body);
      return { status, message: json?.error?.message };
    };
    if (!scope) {
      never.push(operationId);
      const refused = { operationId, status: 403, message: TOKEN_REFUSALS.never };
      expect({ operationId, ...(await ask(all)) }).toEqual(refused);
      continue;
    }
    const refused = { operationId, status: 403, message: TOKEN_REFUSALS.scope(scope) };
    expect({ operationId, ...(await ask(without.get(scope))) }).toEqual(refused);
    // With the scope it is about what was sent, which was nothing that there is.
    const { status } = await ask(only.get(scope));
    expect([operationId, [401, 403].includes(status)]).toEqual([operationId, false]);
  }
  expect(never.sort()).toEqual(NEVER);
});
