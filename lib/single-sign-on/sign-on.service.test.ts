import { expect, test } from 'vitest';
import { byHand } from '@/lib/testing/by-hand';
import {
  arrived,
  begun,
  browser,
  signedInAt,
  signsIn,
  told,
  whoIs,
} from '@/lib/testing/provider-visit';
import { problem, providerWorld as world } from '@/lib/testing/provider-world';

test('an invitation for the email lets somebody in, once, as what it gives', async () => {
  const { w, provider } = await world();
  provider.people.set('ada', told('ada@example.com'));
  expect((await signsIn(w, 'ada')).to).toBe(problem('not_invited'));
  const { project } = await w.startRun(w.owner, { access: 'private' });
  await w.owner.call('post', '/invitations', {
    body: {
      email: 'ada@example.com',
      role: 'admin',
      projects: [{ projectId: project.id, role: 'reviewer' }],
    },
  });
  const { to, me, browser: hers } = await signsIn(w, 'ada');
  expect(to).toBe('/projects');
  expect(me).toMatchObject({
    email: 'ada@example.com',
    name: 'Told ada@example.com',
    role: 'admin',
  });
  const again = await signsIn(w, 'ada');
  expect(again.me.id).toBe(me.id);
  const members = await w.owner.list('/projects/{id}/members', { params: { id: project.id } });
  expect(members.data.find((one) => one.id === me.id)).toMatchObject({ role: 'reviewer' });
  expect((await w.owner.list('/invitations')).data).toEqual([]);
  expect(await whoIs(w, hers)).toMatchObject({ id: me.id });
});

test('groups let in, make admins and members, and never owners', async () => {
  const { w, provider } = await world({ adminGroups: ['leads'], memberGroups: ['staff', 'crew'] });
  provider.people.set('ada', told('ada@example.com', { groups: ['other', 'leads'] }));
  provider.people.set('bo', told('bo@example.com', { groups: 'crew' }));
  provider.people.set('cy', told('cy@example.com', { groups: ['lead', 'STAFF'] }));
  await w.owner.call('post', '/invitations', { body: { email: 'cy@example.com' } });
  const ada = (await signsIn(w, 'ada')).me;
  expect(ada.role).toBe('admin');
  const bo = (await signsIn(w, 'bo')).me;
  expect(bo.role).toBe('member');
  expect((await signsIn(w, 'cy')).to).toBe(problem('no_group'));

  provider.people.set('ada', told('ada@example.com', { groups: ['staff'] }));
  const demoted = await signsIn(w, 'ada');
  expect(demoted.me).toMatchObject({ id: ada.id, role: 'member' });
  const { data: notices } = await w
    .visitor(ada.id, [...demoted.browser.cookies].map((one) => one.join('=')).join('; '))
    .list('/me/notices');
  expect(notices.map(({ kind }) => kind)).toEqual(['made_member_by_groups']);

  await w.owner.call('put', '/people/{id}/role', {
    params: { id: bo.id },
    body: { role: 'owner' },
  });
  provider.people.set('bo', told('bo@example.com', { groups: [] }));
  expect((await signsIn(w, 'bo')).me).toMatchObject({ id: bo.id, role: 'owner' });
  provider.people.set('ada', told('ada@example.com'));
  expect((await signsIn(w, 'ada')).to).toBe(problem('no_group'));
});

test('an invitation that an admin made ends when the groups take that back', async () => {
  const { w, provider } = await world({ adminGroups: ['leads'], signUp: true });
  provider.people.set('ada', told('ada@example.com', { groups: ['leads'] }));
  const { browser: hers, me } = await signsIn(w, 'ada');
  const cookie = [...hers.cookies].map((one) => one.join('=')).join('; ');
  const { token } = await w.visitor(me.id, cookie).call('post', '/invitations');
  provider.people.set('ada', told('ada@example.com', { groups: [] }));
  await signsIn(w, 'ada');
  expect((await w.nobody.fetch(`/api/v1/invitation-links/${token}`)).status).toBe(404);
  expect((await w.visitor(me.id, cookie).fetch('/api/v1/invitations')).status).toBe(403);
});

test('nobody is let in by an email that the provider has not verified, or does not tell', async () => {
  const { w, provider } = await world({ signUp: true });
  const bo = await w.join('Bo Member', 'bo@example.com');
  provider.people.set('x', told('bo@example.com', { email_verified: false }));
  provider.people.set('y', { email: 'new@example.com', name: 'New' });
  provider.people.set('z', { name: 'No email' });
  expect((await signsIn(w, 'x')).to).toBe(problem('email_unverified'));
  expect((await signsIn(w, 'y')).to).toBe(problem('email_unverified'));
  expect((await signsIn(w, 'z')).to).toBe(problem('no_email'));
  expect((await w.owner.list('/people')).meta.total).toBe(2);
  expect((await bo.fetch('/api/v1/me')).status).toBe(200);
});

test('a verified email connects the account that was invited by it; its sessions end, it is told', async () => {
  const { w, provider } = await world();
  const { token } = await w.owner.call('post', '/invitations', {
    body: { email: 'bo@example.com' },
  });
  const joined = await w.nobody.fetch('/api/v1/people', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'Bo',
      email: 'bo@example.com',
      password: 'a long password',
      token,
    }),
  });
  const { data: bo } = await joined.json();
  const old = w.visitor(
    bo.id,
    joined.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
  );
  provider.people.set('bo', told('BO@example.com'));
  const { me, browser: his } = await signsIn(w, 'bo');
  expect(me.id).toBe(bo.id);
  expect((await old.fetch('/api/v1/me')).status).toBe(401);
  const cookie = [...his.cookies].map((one) => one.join('=')).join('; ');
  const { data } = await w.visitor(bo.id, cookie).list('/me/notices');
  expect(data).toMatchObject([{ kind: 'provider_connected', seen: false }]);
  provider.people.set('bo2', told('bo@example.com'));
  expect((await signsIn(w, 'bo2')).to).toBe(problem('other_account'));
});

test('more than an email guards an owner’s account, and one that nobody vouched for', async () => {
  const { w, provider } = await world({ signUp: true });
  const { email } = await w.owner.call('get', '/me');
  await w.join('Mallory', 'victim@example.com');
  provider.people.set('boss', told(email));
  provider.people.set('victim', told('victim@example.com'));
  expect((await signsIn(w, 'boss')).to).toBe(problem('account_there'));
  expect((await signsIn(w, 'victim')).to).toBe(problem('account_there'));

  const owners = browser(w.owner);
  await expect(
    begun(w, owners, '/me/provider-account', { password: 'not it, alas' }),
  ).rejects.toThrow('not your password');
  const address = await begun(w, owners, '/me/provider-account', { password: 'a long password' });
  expect(new URL(address).searchParams.get('prompt')).toBe('login');
  expect(await arrived(w, owners, await signedInAt(address, 'boss'))).toBe(
    '/account?connected=yes',
  );
  expect((await signsIn(w, 'boss')).me).toMatchObject({ id: w.owner.id, role: 'owner' });

  await w.owner.call('post', '/me/provider-account/removal', {
    body: { password: 'a long password' },
  });
  expect((await signsIn(w, 'boss')).to).toBe(problem('account_there'));
});

test('whoever is deactivated stays out', async () => {
  const { w, provider } = await world({ signUp: true });
  provider.people.set('ada', told('ada@example.com'));
  const { me } = await signsIn(w, 'ada');
  await w.owner.call('put', '/people/{id}/deactivation', { params: { id: me.id } });
  const out = await signsIn(w, 'ada');
  expect([out.to, out.me]).toEqual([problem('deactivated'), null]);
});

test('before there is an owner nobody comes in by the provider', async () => {
  const { w, provider } = await world({ signUp: true });
  provider.people.set('ada', told('ada@example.com'));
  // A world begins with an owner: as if there were none.
  byHand(w).exec('update people set erased_at = 1');
  const early = await signsIn(w, 'ada');
  expect([early.to, early.me]).toEqual([problem('no_owner'), null]);
});

test('without a password somebody says again to the provider who they are, and may add a passkey', async () => {
  const { w, provider } = await world({ signUp: true });
  provider.people.set('ada', told('ada@example.com'));
  provider.people.set('eve', told('eve@example.com'));
  const { browser: hers, me } = await signsIn(w, 'ada');
  const as = () => w.visitor(me.id, [...hers.cookies].map((one) => one.join('=')).join('; '));
  const change = () =>
    as().fetch('/api/v1/me/password', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ password: 'eleven green bicycles' }),
    });
  expect(await (await change()).json()).toMatchObject({
    error: { details: [{ field: 'current' }] },
  });
  const eve = await begun(w, hers, '/me/provider-confirmations', { next: '/account' });
  expect(await arrived(w, hers, await signedInAt(eve, 'eve'))).toBe(
    '/account?problem=wrong_account',
  );
  const long = await begun(w, hers, '/me/provider-confirmations', { next: '//evil.example' });
  const back = await signedInAt(long, 'ada');
  provider.lie((claims) => ({ ...claims, auth_time: Number(claims.auth_time) - 600 }));
  expect(await arrived(w, hers, back)).toBe('/account?problem=not_anew');
  provider.lie(null);
  expect((await change()).status).toBe(400);
  const address = await begun(w, hers, '/me/provider-confirmations', { next: '//evil.example' });
  expect(await arrived(w, hers, await signedInAt(address, 'ada'))).toBe('/');
  expect((await as().call('get', '/me/provider-account')).confirmedUntil).toBeTruthy();
  expect((await change()).status).toBe(204);
  expect((await change()).status).toBe(400);
});
