import { expect, test } from 'vitest';
import { followReview } from '@/lib/reviews/routes/follow-review';
import { reviewWorld } from '@/lib/reviews/testing/review-world';

async function withGuest() {
  const w = await reviewWorld();
  const { owner, project, params } = w;
  const link = () => owner.call('put', '/reviews/{id}/guest-link', { params });
  await expect(link()).rejects.toMatchObject({ code: 'CONFLICT' });
  const letGuests = (guests: boolean) =>
    owner.call('patch', '/projects/{id}', { params: { id: project.id }, body: { guests } });
  await letGuests(true);
  const { token, url } = await link();
  expect(url).toBe(`http://localhost:3000/reviews/join/${token}`);
  const join = (name: string, by = token) =>
    w.nobody.fetch(`/api/v1/guest-links/${by}/guests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    });
  const response = await join('Gus');
  const cookie = response.headers.getSetCookie()[0] as string;
  const guest = w.visitor((await response.json()).data.id, cookie.split(';')[0] ?? '');
  return { ...w, guest, join, cookie, token, letGuests };
}

test('a guest takes part in one review and sees nothing else', async () => {
  const { guest, owner, cookie, params, project, run, phase, snapshot, prepare } =
    await withGuest();
  expect(cookie).toMatch(/HttpOnly/);
  await phase('lobby', 'judging');
  const state = await snapshot(guest);
  expect(state.me).toMatchObject({ name: 'Gus', isGuest: true, participantId: guest.id });
  expect(state.people).toEqual([]);
  const one = state.items[0] as { id: string };
  await guest.call('put', '/review-items/{id}/vote', {
    params: { id: one.id },
    body: { vote: 'pass', round: 1 },
  });
  expect((await guest.fetch(`/api/v1/checklists/${run.checklistId}`)).status).toBe(200);
  const { data: guides } = await owner.list('/guides');
  const foreign = guides[0]?.checklists.find(({ id }) => id !== run.checklistId)?.id;
  expect((await guest.fetch(`/api/v1/checklists/${foreign}`)).status).toBe(404);
  const other = await prepare({});
  for (const path of [
    '/me',
    '/people',
    '/projects',
    `/projects/${project.id}`,
    `/projects/${project.id}/events`,
    `/runs/${run.id}/snapshot`,
  ]) {
    expect([path, (await guest.fetch(`/api/v1${path}`)).status]).toEqual([path, 401]);
  }
  expect((await guest.fetch(`/api/v1/reviews/${other.id}/snapshot`)).status).toBe(404);
  await expect(
    guest.call('post', '/reviews/{id}/phase', { params, body: { from: 'judging', to: 'lobby' } }),
  ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a guest is out when the link is closed, and when the project has no guests any more', async () => {
  const { guest, owner, params, snapshot, join, letGuests, token } = await withGuest();
  await owner.call('delete', '/reviews/{id}/guest-link', { params });
  await expect(snapshot(guest)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect((await join('Late', token)).status).toBe(404);
  const { token: fresh } = await owner.call('put', '/reviews/{id}/guest-link', { params });
  await letGuests(false);
  expect((await join('Later', fresh)).status).toBe(404);
});

test('the guests’ link is for the project’s leads, whoever leads the review', async () => {
  const { owner, bo, params, prepare, project, snapshot, letGuests } = await withGuest();
  const mine = await prepare({ facilitatorId: bo.id });
  const link = (method: 'put' | 'delete', id: string) =>
    bo.call(method, '/reviews/{id}/guest-link', { params: { id } });
  for (const id of [mine.id, params.id]) {
    await expect(link('put', id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(link('delete', id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
  expect((await snapshot(bo)).project.mayManage).toBe(false);
  expect((await snapshot(owner)).project.mayManage).toBe(true);
  await owner.call('put', '/projects/{id}/members/{personId}', {
    params: { id: project.id, personId: bo.id },
    body: { role: 'lead' },
  });
  await link('put', params.id);
  await letGuests(false);
  await expect(link('put', params.id)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('whoever is taken out is out, and keeps the votes', async () => {
  const { owner, bo, params, phase, vote, snapshot } = await reviewWorld();
  await phase('lobby', 'judging');
  await vote(bo, 0, 'pass');
  const seat = (await snapshot(bo)).me.participantId as string;
  await owner.call('delete', '/reviews/{id}/participants/{participantId}', {
    params: { ...params, participantId: seat },
  });
  await expect(vote(bo, 1, 'pass')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await snapshot()).items[0]?.voteCount).toBe(1);
});

test('whoever leads can’t leave without handing over', async () => {
  const { owner, params, snapshot } = await reviewWorld();
  const participantId = (await snapshot()).me.participantId as string;
  await expect(
    owner.call('delete', '/reviews/{id}/participants/{participantId}', {
      params: { ...params, participantId },
    }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('a guest is marked in the minutes, and is told nobody’s email', async () => {
  const { guest, owner, bo, params, review, accept, sign, phase, vote, services } =
    await withGuest();
  await owner.call('patch', '/me', { body: { name: 'Gus' } });
  await phase('lobby', 'judging');
  await vote(guest, 0, 'pass', 'Fine by me');
  await phase('judging', 'lobby');
  await accept();
  await sign(bo);
  const { email } = await bo.call('get', '/me');
  const minutes = async (by: typeof guest, format: string) =>
    (await by.fetch(`/api/v1/reviews/${review.id}/minutes?format=${format}`)).text();
  const markdown = await minutes(owner, 'md');
  expect(markdown).toContain('- Gus (guest): **Pass**');
  expect(markdown).toContain('- Gus (guest)\n');
  expect(await minutes(owner, 'json')).toContain(email);
  const actor = { kind: 'guest', id: guest.id, name: 'Gus', reviewId: review.id } as const;
  const heard = await (await followReview(services, actor, review.id)).read(0, 1_000);
  expect(heard.some(({ type }) => type === 'run.signed')).toBe(true);
  const told = [
    await minutes(guest, 'json'),
    await minutes(guest, 'html'),
    JSON.stringify(await guest.call('get', '/reviews/{id}/snapshot', { params })),
    JSON.stringify(heard),
  ];
  for (const text of told) expect(text).not.toContain('@example.com');
});
