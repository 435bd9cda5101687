import { expect, test } from 'vitest';
import { byHand } from '@/lib/testing/by-hand';
import { checkedWorld } from '@/lib/testing/checked-world';
import { bearer, ownToken, projectToken } from '@/lib/testing/token-visitor';
import { checkChain } from '@/lib/verify/chain';

test('a project’s token acts as itself, and is named in answers, history and reports', async () => {
  const w = await checkedWorld();
  const { project, run, items } = await w.startRun(w.owner, { access: 'private' });
  const { as, id } = await projectToken(w, w.owner, project.id, { name: 'Nightly checks' });
  const at = `/items/${items[0]?.id}`;
  const ticked = await w.as(as)('PATCH', at, { status: 'done', version: 1 });
  expect(ticked.status).toBe(200);
  const { data } = await w.owner.list('/projects/{id}/events', { params: { id: project.id } });
  expect(data[0]).toMatchObject({
    type: 'item.answered',
    actor: { kind: 'token', name: 'Nightly checks' },
    via: { tokenId: id, name: 'Nightly checks', isAgent: false, model: null, run: null },
  });
  expect(data[1]).toMatchObject({
    type: 'token.created',
    actor: { kind: 'person', id: w.owner.id },
    via: null,
    data: { tokenId: id, name: 'Nightly checks', role: 'contributor' },
  });
  const report = await w.as(w.owner)('GET', `/runs/${run.id}/report?format=md`);
  expect(report.text).toContain('Nightly checks (token)');
  const snapshot = (await w.as(w.owner)('GET', `/runs/${run.id}/snapshot`)).json.data;
  expect(Object.values(snapshot.names)).toEqual(['Nightly checks (token)']);
  const history = await w.as(w.owner)('GET', `/projects/${project.id}/history`);
  expect(history.json.data.brokenAt).toBeNull();
});

test('what it was made through is in the hash', async () => {
  const w = await checkedWorld();
  const { project, items } = await w.startRun(w.owner);
  const { as } = await ownToken(w, w.owner);
  await w.as(as)('PATCH', `/items/${items[0]?.id}`, { status: 'done', version: 1 });
  const [last] = (await w.as(w.owner)('GET', `/projects/${project.id}/events`)).json.data;
  expect(last).toMatchObject({
    actor: { kind: 'person', id: w.owner.id },
    via: { name: 'Script' },
  });
  const exported = (await w.as(w.owner)('GET', `/projects/${project.id}/events?format=jsonl`)).text;
  const lines = exported.trim().split('\n').slice(0, -1);
  expect(checkChain(lines, project.id)).toMatchObject({ seq: last.seq, brokenAt: null });
  const other = lines.map((line) => line.replace('"name":"Script"', '"name":"Another"'));
  expect(checkChain(other, project.id).brokenAt).toMatchObject({ seq: last.seq });
  byHand(w).prepare('update events set via = null where id = ?').run(last.id);
  const history = await w.as(w.owner)('GET', `/projects/${project.id}/history`);
  expect(history.json.data.brokenAt).toBe(last.seq);
});

test('it is no person: nobody finds, adds, assigns, mentions or promotes it', async () => {
  const w = await checkedWorld();
  const o = w.as(w.owner);
  const { project, items } = await w.startRun(w.owner);
  const { as, id, token } = await projectToken(w, w.owner, project.id, { name: 'Nightly' });
  const self = (await w.as(as)('GET', '/me')).json.data.id;
  const lists = ['/people', '/search?q=Nightly'].concat(
    ['members', 'assignable', 'candidates'].map((list) => `/projects/${project.id}/${list}`),
  );
  for (const list of lists)
    expect([list, (await o('GET', list)).text]).toEqual([
      list,
      expect.not.stringContaining('Nightly'),
    ]);
  expect(
    (await o('PATCH', `/items/${items[0]?.id}`, { assigneeId: self, version: 1 })).status,
  ).toBe(400);
  expect((await o('PUT', `/projects/${project.id}/members/${self}`, { role: 'lead' })).status).toBe(
    400,
  );
  await o('DELETE', `/projects/${project.id}/members/${self}`);
  expect((await o('GET', `/projects/${project.id}/tokens`)).json.data).toMatchObject([{ id }]);
  for (const [method, what] of [
    ['PUT', 'role'],
    ['PUT', 'deactivation'],
    ['GET', 'duties'],
    ['POST', 'reset-links'],
  ] as const) {
    const body = what === 'role' ? { role: 'owner' } : undefined;
    expect([what, (await o(method, `/people/${self}/${what}`, body)).status]).toEqual([what, 404]);
  }
  await o('POST', `/items/${items[0]?.id}/comments`, { body: '@Nightly, look' });
  expect((await w.as(as)('GET', '/me/inbox')).json.data).toEqual([]);
  expect(token).toMatch(/^wka_/);
});

test('leads make, see and revoke it, also another’s and in the archive; nobody else does', async () => {
  const w = await checkedWorld();
  const [lead, contributor] = [await w.join('Lea Lead'), await w.join('Cal')];
  const { project } = await w.startRun(w.owner, { access: 'private' });
  for (const [person, role] of [
    [lead, 'lead'],
    [contributor, 'contributor'],
  ] as const)
    await w.owner.call('put', '/projects/{id}/members/{personId}', {
      params: { id: project.id, personId: person.id },
      body: { role },
    });
  const { id, as } = await projectToken(w, lead, project.id, { role: 'viewer' });
  const at = `/projects/${project.id}/tokens`;
  const wanted = { name: 'x', scopes: ['read'], role: 'viewer' };
  expect((await w.as(contributor)('GET', at)).status).toBe(403);
  expect((await w.as(contributor)('POST', at, wanted)).status).toBe(403);
  expect((await w.as(contributor)('DELETE', `${at}/${id}`)).status).toBe(403);
  expect((await w.as(lead)('POST', at, { ...wanted, role: 'lead' })).status).toBe(400);
  expect((await w.as(lead)('POST', at, { ...wanted, scopes: ['admin'] })).status).toBe(400);

  await w.owner.call('put', '/people/{id}/deactivation', { params: { id: lead.id } });
  expect((await w.as(as)('GET', `/projects/${project.id}`)).status).toBe(200);
  await w.as(w.owner)('PATCH', `/projects/${project.id}`, { archived: true });
  expect((await w.as(w.owner)('GET', at)).json.data).toMatchObject([
    { id, role: 'viewer', createdBy: 'Lea Lead' },
  ]);
  expect((await w.as(w.owner)('POST', at, wanted)).status).toBe(409);
  expect((await w.as(w.owner)('DELETE', `${at}/${id}`)).status).toBe(204);
  expect((await w.as(w.owner)('DELETE', `${at}/${id}`)).status).toBe(404);
  expect((await w.as(as)('GET', '/me')).status).toBe(401);
  expect((await w.as(w.owner)('GET', at)).json.data).toEqual([]);
});

test('an agent says what it is, within limits; of others it is not kept', async () => {
  const w = await checkedWorld();
  const { project, items } = await w.startRun(w.owner);
  const model = 'walkaround-agent-model';
  const run = 'walkaround-agent-run';
  const agent = await ownToken(w, w.owner, { isAgent: true });
  const plain = await ownToken(w, w.owner);
  const tick = (token: string, item: number, headers: Record<string, string>) =>
    w.as(bearer(w, token, headers))('PATCH', `/items/${items[item]?.id}`, {
      status: 'done',
      version: 1,
    });
  const last = async () =>
    (await w.as(w.owner)('GET', `/projects/${project.id}/events`)).json.data[0].via;
  for (const [name, value] of [
    [model, 'x'.repeat(101)],
    [run, 'é'],
  ] as const) {
    const { status, json } = await tick(agent.token, 0, { [name]: value });
    expect([status, json.error.details[0].field]).toEqual([400, name]);
  }
  await tick(agent.token, 0, { [model]: 'x'.repeat(100), [run]: ' build 7 ' });
  expect(await last()).toMatchObject({ isAgent: true, model: 'x'.repeat(100), run: 'build 7' });
  await tick(plain.token, 1, { [model]: 'some-model-4' });
  expect(await last()).toMatchObject({ isAgent: false, model: null, run: null });
});
