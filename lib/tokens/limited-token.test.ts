import { expect, test } from 'vitest';
import { TOKEN_REFUSALS } from '@/lib/model/token.words';
import { checkedWorld } from '@/lib/testing/checked-world';
import { addressIn, bodiesIn, rolePlace } from '@/lib/testing/role-place';
import { roleTable } from '@/lib/testing/role-table';
import { ownToken, projectToken } from '@/lib/testing/token-visitor';

test('through a token for one project there is no other, in any operation or list', async () => {
  const w = await checkedWorld();
  const { owner } = w;
  const mine = await w.startRun(owner, { access: 'private' });
  const place = await rolePlace(w, owner, null);
  await owner.call('patch', '/items/{id}', {
    params: { id: place.item.id },
    body: { assigneeId: owner.id, version: 1 },
  });
  const limited = await ownToken(w, owner, { projectIds: [mine.project.id] });
  const own = await projectToken(w, owner, mine.project.id);
  for (const { as } of [limited, own]) {
    const ask = w.as(as);
    let tried = 0;
    for (const { operationId, method, path } of w.conform.operations) {
      const address = addressIn(place, path, owner.id);
      const asks = roleTable().asks.get(operationId);
      if (address === null || asks === 'nothing') continue;
      const body = bodiesIn(place, owner.id)[operationId];
      const { status, json } = await ask(method, address, body);
      // What the token's scopes don't cover is refused before, and what is for owners alone too.
      const refused = status === 403 && /token|Only an owner/i.test(json.error.message);
      expect([operationId, refused || status]).toEqual([operationId, refused || 404]);
      tried += refused ? 0 : 1;
    }
    expect(tried).toBeGreaterThan(50);
    const ids = async (path: string) =>
      (await ask('GET', path)).json.data.map(({ id }: { id: string }) => id);
    expect(await ids('/projects')).toEqual([mine.project.id]);
    expect(await ids('/me/inbox')).toEqual([]);
    expect(await ids('/me/items')).toEqual([]);
    expect(await ids('/me/actions')).toEqual([]);
    const found = (await ask('GET', '/search?q=Orders')).json.data;
    expect(found.map(({ id }: { id: string }) => id)).toEqual([mine.project.id]);
    expect((await ask('GET', '/search?q=Olga')).json.data).toEqual([]);
    const insights = (await ask('GET', '/insights')).json.data;
    expect(JSON.stringify(insights)).not.toContain(place.project.id);
    const people = await ask('GET', '/people');
    expect([people.status, people.json.error.message]).toEqual([403, TOKEN_REFUSALS.wide]);
  }
  expect((await w.as(limited.as)('GET', '/invitations')).json.error.message).toBe(
    TOKEN_REFUSALS.wide,
  );
  const made = await w.as(limited.as)('POST', '/projects', { name: 'Another' });
  expect(made.json.error.message).toBe(TOKEN_REFUSALS.wide);
});

test('marking all mentions as read leaves those of other projects', async () => {
  const w = await checkedWorld();
  const bo = await w.join('Bo');
  const [one, other] = [await w.startRun(w.owner), await w.startRun(w.owner)];
  for (const { items } of [one, other])
    await w.owner.call('post', '/items/{id}/comments', {
      params: { id: items[0]?.id as string },
      body: { body: '@Bo, look' },
    });
  const { as } = await ownToken(w, bo, { projectIds: [one.project.id] });
  const inbox = async () => (await w.as(bo)('GET', '/me/inbox')).json.data;
  const left = (await inbox()).find(
    ({ projectId }: { projectId: string }) => projectId === other.project.id,
  );
  expect((await w.as(as)('PATCH', `/me/mentions/${left.id}`, { seen: true })).status).toBe(404);
  await w.as(as)('POST', '/me/mentions/read');
  expect(await inbox()).toMatchObject([{ id: left.id }]);
});

test('a token has no more rights than its person has now', async () => {
  const w = await checkedWorld();
  const bo = await w.join('Bo');
  const { project, items } = await w.startRun(w.owner, { access: 'private' });
  const params = { id: project.id, personId: bo.id };
  const member = (role: 'contributor' | 'viewer') =>
    w.owner.call('put', '/projects/{id}/members/{personId}', { params, body: { role } });
  await member('contributor');
  const ask = w.as((await ownToken(w, bo)).as);
  const tick = (version: number) =>
    ask('PATCH', `/items/${items[0]?.id}`, { status: version % 2 ? 'done' : 'open', version });
  expect((await tick(1)).status).toBe(200);
  await member('viewer');
  expect((await tick(2)).status).toBe(403);
  await w.owner.call('delete', '/projects/{id}/members/{personId}', { params });
  expect((await tick(2)).status).toBe(404);
});
