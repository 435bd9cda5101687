import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import type { Clock } from '@/lib/config/clock';
import { codeAt } from '@/lib/testing/authenticator';
import type { Caller } from '@/lib/testing/checked-world';
import { softPasskey } from '@/lib/testing/soft-passkey';

/** Every operation of passwords, sessions and roles, once. */
export async function accounts(
  o: Caller,
  nobody: Caller,
  otherId: string,
  clock: Clock,
): Promise<void> {
  const at = `/people/${otherId}`;
  await o('PUT', `${at}/role`, { role: 'owner' });
  await o('PUT', `${at}/role`, { role: 'member' });
  await o('GET', `${at}/duties`);
  await o('POST', `${at}/handovers`, { projectId: uuidv7(), to: otherId });
  await o('PUT', `${at}/deactivation`);
  await o('DELETE', `${at}/deactivation`);
  const { token } = (await o('POST', `${at}/reset-links`)).json.data;
  await nobody('GET', `/reset-links/${token}`);
  await nobody('PUT', `/reset-links/${token}/password`, { password: 'another long password' });
  await nobody('GET', `/reset-links/${token}`);
  await o('PUT', '/me/password', { current: 'a long password', password: 'a long password' });
  await o('GET', '/me/second-factor');
  const { secret } = (await o('POST', '/me/second-factor', { password: 'a long password' })).json
    .data;
  await o('POST', '/me/second-factor/confirmation', { code: codeAt(secret, clock.now()) });
  await o('POST', '/me/second-factor/recovery-codes', { password: 'a long password' });
  await o('POST', '/me/second-factor/removal', { password: 'a long password' });
  await o('DELETE', `${at}/second-factor`);
  const [session] = (await o('GET', '/me/sessions')).json.data;
  await o('DELETE', '/me/sessions');
  expect((await o('DELETE', `/me/sessions/${uuidv7()}`)).status).toBe(404);
  const mine = await o('POST', '/me/tokens', { name: 'Mine', scopes: ['read'] });
  await o('GET', '/me/tokens');
  await o('DELETE', `/me/tokens/${mine.json.data.id}`);
  expect(session.current).toBe(true);
}

/** Every operation of personal data, once; the other is gone then. */
export async function personalData(o: Caller, otherId: string): Promise<void> {
  await o('GET', '/me/data?download=true');
  await o('GET', `/people/${otherId}/data`);
  await o('POST', '/me/deletion-challenges');
  expect((await o('POST', '/me/deletion', { name: 'x', password: 'wrong' })).status).toBe(400);
  await o('PUT', `/people/${otherId}/deactivation`);
  const { name } = (await o('GET', `/people/${otherId}/data`)).json.data.account;
  expect((await o('PUT', `/people/${otherId}/deletion`, { name })).status).toBe(200);
}

/** Every operation of imports, once. */
export async function imported(o: Caller): Promise<void> {
  const source = '# Release\n\nSteps:\n\n- Tag it\n\n## Before\n\n- [x] Write notes\n- [-] Later\n';
  await o('POST', '/imports/preview', { source });
  const steps = { accept: 'application/x-ndjson' };
  await o('POST', '/imports/preview', { source, file: 'release.md' }, steps);
  const body = { source, origin: { kind: 'paste' } };
  const made = await o('POST', '/imports', body);
  expect([made.status, (await o('POST', '/imports', body)).status]).toEqual([201, 200]);
  await o('GET', `/guides/${made.json.data.guide.id}`);
}

/** Every operation of single sign-on, mailed links and notices, once. */
export async function waysIn(o: Caller, nobody: Caller): Promise<void> {
  const password = 'a long password';
  await nobody('GET', '/sign-in-ways');
  await nobody('POST', '/provider-sign-ins', { next: '/projects' });
  await nobody('POST', '/password-reset-requests', { email: 'nobody@example.com' });
  await o('GET', '/me/provider-account');
  await o('POST', '/me/provider-account', { password });
  expect((await o('POST', '/me/provider-confirmations', {})).status).toBe(409);
  await o('POST', '/me/provider-account/removal', { password });
  await o('GET', '/instance-settings');
  await o('PUT', '/instance-settings', { secondFactorRequired: false });
  await o('GET', '/me/notices');
  await o('POST', '/me/notices/seen');
}

/** Every operation of waivers, once. */
export async function waived(
  o: Caller,
  other: Caller,
  place: { itemId: string; runId: string; projectId: string; otherId: string },
): Promise<void> {
  const body = { reason: 'Not yet', approverId: place.otherId, expiresOn: '2026-12-31' };
  const at = `/items/${place.itemId}/waivers`;
  const asked = (await o('POST', at, body)).json.data;
  await o('POST', `/waivers/${asked.id}/end`, { version: asked.version });
  const again = (await o('POST', at, body)).json.data;
  await other('GET', '/me/inbox?kind=waiver');
  await other('PUT', `/waivers/${again.id}/decision`, {
    decision: 'approved',
    version: again.version,
  });
  const [news] = (await o('GET', '/me/inbox?kind=waiver_news')).json.data;
  await o('PATCH', `/me/waiver-notices/${news.id}`, { seen: true });
  await o('GET', `/runs/${place.runId}/waivers`);
  await o('GET', `/runs/${place.runId}/snapshot`);
  await o('GET', `/runs/${place.runId}/report?format=json`);
  const [live] = (await o('GET', `/projects/${place.projectId}/waivers?state=all`)).json.data;
  expect(live).toBeDefined();
  await o('POST', `/waivers/${again.id}/end`, { version: 2 });
}

/** Every operation of reviews and actions, once. */
export async function reviewed(
  o: Caller,
  nobody: Caller,
  project: { id: string },
  run: { id: string },
  otherId: string,
): Promise<void> {
  const get = async (path: string) => (await o('GET', path)).json.data;
  await o('PATCH', `/projects/${project.id}`, { guests: true, badge: true });
  await o('PUT', `/projects/${project.id}/members/${otherId}`);
  const token = { name: 'CI', scopes: ['answer', 'read'], role: 'contributor', isAgent: true };
  const made = (await o('POST', `/projects/${project.id}/tokens`, token)).json.data;
  await get(`/projects/${project.id}/tokens`);
  await o('DELETE', `/projects/${project.id}/tokens/${made.id}`);
  await o('POST', `/projects/${project.id}/review-scopes`, { only: 'not_accepted' });
  const spare = (await o('POST', `/projects/${project.id}/reviews`, { name: 'Spare' })).json.data;
  await o('DELETE', `/reviews/${spare.id}`);
  const review = (
    await o('POST', `/projects/${project.id}/reviews`, { name: 'Before release', timeBox: 60 })
  ).json.data;
  const at = `/reviews/${review.id}`;
  await get(`/projects/${project.id}/reviews?state=open`);
  await get(at);
  await o('PATCH', at, { quorum: 1, name: 'Before the release', version: review.version });
  await o('PUT', `${at}/participants/me`);
  await o('PATCH', `${at}/participants/me`, { ready: true });
  await o('POST', `${at}/participants`, { personId: otherId });
  const seats = await get(`${at}/participants`);
  const seat = seats.find((one: { personId: string }) => one.personId === otherId);
  await o('DELETE', `${at}/participants/${seat.id}`);
  const link = (await o('PUT', `${at}/guest-link`)).json.data;
  await nobody('GET', `/guest-links/${link.token}`);
  await nobody('POST', `/guest-links/${link.token}/guests`, { name: 'Gus' });
  await o('DELETE', `${at}/guest-link`);
  const tab = uuidv7();
  await o('PUT', `${at}/presence/${tab}`, { reviewItemId: null });
  await o('DELETE', `${at}/presence/${tab}`);
  await o('POST', `${at}/phase`, { from: 'lobby', to: 'judging' });
  const [first, second] = await get(`${at}/items`);
  await o('PUT', `/review-items/${first.id}/vote`, { vote: 'unsure', comment: 'Hm?', round: 1 });
  await o('PUT', `/review-items/${second.id}/vote`, { vote: 'pass', round: 1, tookMs: 900 });
  await o('POST', `${at}/phase`, { from: 'judging', to: 'discussing' });
  await o('PUT', `${at}/spotlight`, { reviewItemId: first.id });
  await o('POST', `${at}/timer`, { seconds: 30 });
  await o('POST', `/review-items/${first.id}/rounds`, { from: 1 });
  await o('POST', `/review-items/${first.id}/reveal`);
  await o('PUT', `/review-items/${first.id}/note`, { note: 'Look again', version: 0 });
  const [now] = await get(`${at}/items`);
  await o('PUT', `/review-items/${first.id}/note`, {
    note: 'Look again',
    version: now.noteVersion,
  });
  await o('PUT', `/review-items/${first.id}/decision`, {
    decision: 'needs_work',
    reason: 'No test.',
    action: { ownerId: null, dueOn: '2026-12-01' },
    version: now.version,
  });
  await get(`/review-items/${first.id}/history`);
  await o('POST', `${at}/acceptances`, { reviewItemIds: [second.id] });
  await o('PUT', `${at}/facilitator`, { from: review.facilitatorId, to: review.facilitatorId });
  await o('POST', `${at}/phase`, { from: 'discussing', to: 'closed' });
  const { seq } = await get(`${at}/snapshot`);
  const device = softPasskey();
  const creation = (await o('POST', '/me/passkey-challenges')).json.data;
  const passkey = device.create(creation);
  const kept = await o('POST', '/me/passkeys', {
    name: 'Laptop',
    password: 'a long password',
    passkey,
  });
  await get('/me/passkeys');
  const asked = (await nobody('POST', '/passkey-challenges')).json.data;
  await nobody('POST', '/passkey-sessions', { passkey: device.get(asked) });
  await o('POST', `${at}/sign-off-challenges`, { runIds: [run.id], seq });
  await o('DELETE', `/me/passkeys/${kept.json.data.id}`);
  await o('POST', `${at}/sign-offs`, {
    runIds: [run.id],
    seq,
    password: 'a long password',
  });
  await get(`/runs/${run.id}/signing`);
  await o('POST', `/runs/${run.id}/sign-off-challenges`, { seq });
  await o('POST', `/runs/${run.id}/sign-offs`, { seq, password: 'a long password' });
  await get(`/projects/${project.id}/insights`);
  await get('/insights');
  await nobody('GET', `/projects/${project.id}/badge.svg`);
  await nobody('GET', `/projects/${project.id}/badge.json?stage=design`);
  await get('/me/actions');
  const [action] = await get(`/projects/${project.id}/actions?state=all`);
  await get(`/items/${action.itemId}/actions`);
  const added = (await o('POST', `/items/${action.itemId}/actions`, { text: 'Write it down' })).json
    .data;
  await o('PATCH', `/actions/${added.id}`, { done: true, version: 1 });
  await o('PATCH', `/actions/${added.id}`, { done: false, version: 1 });
  await o('DELETE', `/actions/${added.id}`);
  for (const format of ['md', 'html', 'json']) {
    await o('GET', `${at}/minutes?format=${format}`);
  }
  expect((await o('GET', `${at}/events?after=0`)).status).toBe(400);
}
