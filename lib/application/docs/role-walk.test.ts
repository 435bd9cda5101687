import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { checkedWorld } from '@/lib/testing/checked-world';
import { addressIn, bodiesIn, type RolePlace, rolePlace } from '@/lib/testing/role-place';
import { roleTable } from '@/lib/testing/role-table';
import type { Visitor } from '@/lib/testing/test-world';

/** Refused: signed out, not allowed, or not to be seen. */
const REFUSED = [401, 403, 404];

const table = roleTable();

/** Whether the tables let a role of a project do what an operation asks for. */
function allowed(role: string, asks: string): boolean {
  const guest = asks.endsWith(', or being a guest');
  const deed = asks.replace(/^to /, '').replace(/, or being a guest$/, '');
  if (role === 'guest') return guest;
  if (role === 'nobody' || role === 'none') return false;
  return table.may(role === 'owner' ? 'lead' : role, deed);
}

test('every operation stands in the table, and nothing else', async () => {
  const { conform } = await checkedWorld();
  const ids = conform.operations.map(({ operationId }) => operationId).sort();
  expect([...table.asks.keys()].sort()).toEqual(ids);
});

// Another role has its own world, so that they can be tried side by side.
test.each([
  'nobody',
  'guest',
  'none',
  'admin',
  'viewer',
  'reviewer',
  'contributor',
  'team',
  'lead',
  'owner',
])('in a project, %s may do what the table says', { timeout: 120_000 }, async (role) => {
  const w = await checkedWorld();
  const other = await w.join('Otto Other');
  const joined = role === 'owner' ? w.owner : await w.join('Cal Caller');
  if (role === 'admin')
    await w.owner.call('put', '/people/{id}/role', {
      params: { id: joined.id },
      body: { role: 'admin' },
    });
  const member = ['viewer', 'reviewer', 'contributor', 'lead'].includes(role) ? role : 'none';
  const make = () => rolePlace(w, joined, role === 'team' ? null : member);
  const callerAt = async (place: RolePlace): Promise<Visitor> => {
    if (role === 'nobody') return w.nobody;
    if (role !== 'guest') return joined;
    const response = await w.nobody.fetch(`/api/v1/guest-links/${place.link.token}/guests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Gus' }),
    });
    const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    return w.visitor('', cookie.join('; '));
  };
  const as = role === 'admin' ? 'none' : role;
  let place = await make();
  let caller = await callerAt(place);
  let tried = 0;
  const wrong: string[] = [];
  for (const { operationId, method, path } of w.conform.operations) {
    const asks = table.asks.get(operationId) as string;
    const address = addressIn(place, path, other.id);
    if (address === null || asks === 'nothing' || asks.startsWith('to be ')) continue;
    tried += 1;
    if (operationId === 'followReview' || operationId === 'restoreProject') continue;
    if (operationId === 'restoreRun')
      await w.owner.call('delete', '/runs/{id}', { params: { id: place.run.id } });
    const { status } = await w.as(caller)(method, address, bodiesIn(place, other.id)[operationId]);
    const may = allowed(as, asks);
    if (REFUSED.includes(status) === may)
      wrong.push(`${operationId} (${asks}) was answered with ${status}`);
    const changed = method !== 'GET' && !REFUSED.includes(status);
    if (!changed && operationId !== 'restoreRun') continue;
    place = await make();
    caller = await callerAt(place);
  }
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(60);
});

test.each(['nobody', 'member', 'admin', 'owner'])(
  'in the workspace, %s may do what the table says',
  async (role) => {
    const w = await checkedWorld();
    const joined = role === 'owner' ? w.owner : await w.join('Cal Caller');
    if (role === 'admin')
      await w.owner.call('put', '/people/{id}/role', {
        params: { id: joined.id },
        body: { role: 'admin' },
      });
    const caller = role === 'nobody' ? w.nobody : joined;
    const bodies: Record<string, object> = {
      handOverDuties: { projectId: uuidv7(), to: uuidv7() },
      setRole: { role: 'member' },
    };
    for (const { operationId, method, path, hasBody } of w.conform.operations) {
      const asks = table.asks.get(operationId) as string;
      if (!['an account', 'to be staff', 'to be an owner'].includes(asks)) continue;
      const other = await w.join('Otto Other');
      const at = path.replace('/api/v1', '').replace('{id}', other.id);
      // Whoever may is told what is wrong with what they sent; that is after who they are.
      const { status } = await w.as(caller)(
        method,
        at,
        bodies[operationId] ?? (hasBody ? {} : undefined),
      );
      const may =
        role === 'owner' ||
        (asks === 'an account' && role !== 'nobody') ||
        (asks === 'to be staff' && role === 'admin');
      expect([operationId, [401, 403].includes(status)]).toEqual([operationId, !may]);
    }
  },
);

test('an admin acts on members only, and a link to an account ends with what it hung on', async () => {
  const w = await checkedWorld();
  const admin = await w.join('Ann Admin');
  const peer = await w.join('Pat Peer');
  const bo = await w.join('Bo');
  const role = (id: string, to: 'owner' | 'admin' | 'member') =>
    w.owner.call('put', '/people/{id}/role', { params: { id }, body: { role: to } });
  await role(admin.id, 'admin');
  await role(peer.id, 'admin');
  for (const id of [peer.id, w.owner.id]) {
    for (const [method, what] of [
      ['PUT', 'deactivation'],
      ['DELETE', 'deactivation'],
      ['POST', 'reset-links'],
    ] as const) {
      const { status, json } = await w.as(admin)(method, `/people/${id}/${what}`);
      expect([what, status, json.error.code]).toEqual([what, 403, 'FORBIDDEN']);
    }
  }
  const { token } = (await w.as(admin)('POST', `/people/${bo.id}/reset-links`)).json.data;
  const look = async () => (await w.as(w.nobody)('GET', `/reset-links/${token}`)).status;
  expect(await look()).toBe(200);
  await role(bo.id, 'owner');
  expect(await look()).toBe(404);
  await role(bo.id, 'member');
  expect(await look()).toBe(404);
  const invitation = (await w.as(admin)('POST', '/invitations')).json.data;
  await role(admin.id, 'member');
  const left = await w.as(w.nobody)('GET', `/invitation-links/${invitation.token}`);
  expect(left.status).toBe(404);
});
