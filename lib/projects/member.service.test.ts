import { expect, test } from 'vitest';
import { byHand } from '@/lib/testing/by-hand';
import { testWorld, type Visitor } from '@/lib/testing/test-world';
import { projectsLedOnlyBy } from './member.repo';

/** A project that Bo made, and who may be in it; Olga owns the instance and is no member. */
async function world(access: 'team' | 'private' = 'team') {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const cy = await w.join('Cy');
  const project = await bo.call('post', '/projects', { body: { name: 'Orders', access } });
  const params = { id: project.id };
  const put = (by: Visitor, who: Visitor, role?: 'lead' | 'contributor') =>
    by.call('put', '/projects/{id}/members/{personId}', {
      params: { ...params, personId: who.id },
      ...(role ? { body: { role } } : {}),
    });
  const remove = (by: Visitor, who: Visitor) =>
    by.call('delete', '/projects/{id}/members/{personId}', {
      params: { ...params, personId: who.id },
    });
  const change = (by: Visitor, body: object) =>
    by.call('patch', '/projects/{id}', { params, body });
  const get = (by: Visitor) => by.call('get', '/projects/{id}', { params });
  const roles = async (by: Visitor = w.owner) =>
    Object.fromEntries(
      (await by.list('/projects/{id}/members', { params })).data.map(({ name, role }) => [
        name,
        role,
      ]),
    );
  const history = async (type: string) =>
    (await w.owner.list('/projects/{id}/events', { params, query: { type, sort: 'seq' } })).data;
  return { ...w, bo, cy, project, params, put, remove, change, get, roles, history };
}

/** How many of some requests at once went well, and the codes of the others. */
async function together(...requests: Promise<unknown>[]) {
  const outcomes = await Promise.allSettled(requests);
  const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
  return { done: outcomes.length - refused.length, refused };
}

test('a member who is no lead can’t restrict a project and put its owner out', async () => {
  const w = await world();
  await w.put(w.bo, w.cy);
  await w.put(w.bo, w.owner);
  await expect(w.change(w.cy, { access: 'private' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await w.change(w.bo, { access: 'private' });
  for (const victim of [w.owner, w.bo]) {
    await expect(w.remove(w.cy, victim)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
  await expect(w.remove(w.bo, w.owner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await w.roles()).toEqual({ Bo: 'lead', Cy: 'contributor', 'Olga Owner': 'contributor' });
});

test('an owner of the instance sees and manages every project, also one of members only', async () => {
  const w = await world('private');
  expect(await w.get(w.owner)).toMatchObject({ myRole: 'lead', mayManage: true });
  expect((await w.owner.list('/projects')).meta.total).toBe(1);
  await w.put(w.owner, w.cy, 'lead');
  await w.remove(w.owner, w.bo);
  await expect(w.get(w.bo)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await w.change(w.owner, { archived: true });
  await w.owner.call('delete', '/projects/{id}', { params: w.params });
  await w.owner.call('post', '/projects/{id}/restoration', { params: w.params });
  expect(await w.get(w.cy)).toMatchObject({ archived: true, myRole: 'lead' });
});

test('an owner finds what is in a project of members only, and can be given work', async () => {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const { project, run, items } = await w.startRun(bo, { access: 'private' });
  const item = items[0] as { id: string };
  await bo.call('patch', '/items/{id}', {
    params: { id: item.id },
    body: { assigneeId: w.owner.id, version: 1 },
  });
  const review = await w.owner.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Before release' },
  });
  const stranger = await w.join('Sten');
  for (const [by, status] of [
    [w.owner, 200],
    [stranger, 404],
  ] as const) {
    for (const path of [
      `/projects/${project.id}/members`,
      `/projects/${project.id}/insights`,
      `/projects/${project.id}/events`,
      `/runs/${run.id}/snapshot`,
      `/items/${item.id}`,
      `/reviews/${review.id}/snapshot`,
    ]) {
      expect([path, (await by.fetch(`/api/v1${path}`)).status]).toEqual([path, status]);
    }
  }
  expect((await w.owner.list('/me/items')).meta.total).toBe(1);
  expect((await w.owner.call('get', '/insights')).projectCount).toBe(1);
});

test('who is out of the project keeps a name where work is still theirs', async () => {
  const w = await testWorld();
  const [bo, cy] = [await w.join('Bo'), await w.join('Cy')];
  const { project, run, items } = await w.startRun(bo, { access: 'private' });
  const member = { params: { id: project.id, personId: cy.id } };
  await bo.call('put', '/projects/{id}/members/{personId}', member);
  const give = (at: number, version = 1) =>
    bo.call('patch', '/items/{id}', {
      params: { id: items[at]?.id as string },
      body: { assigneeId: cy.id, version },
    });
  await give(0);
  await bo.call('delete', '/projects/{id}/members/{personId}', member);
  const { people } = await bo.call('get', '/runs/{id}/snapshot', { params: { id: run.id } });
  expect(people).toContainEqual({ id: cy.id, name: 'Cy', email: '', answers: false });
  await expect(give(1)).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
});

test('only leads change what is theirs; the others are told so, or find nothing', async () => {
  const w = await world();
  await w.put(w.bo, w.cy);
  const di = await w.join('Di');
  for (const by of [w.cy, di]) {
    for (const body of [
      { access: 'team' },
      { guests: true },
      { badge: false },
      { archived: true },
      { archived: false },
      { name: 'Mine', access: 'private' },
    ] as const) {
      await expect(w.change(by, body)).rejects.toMatchObject({
        code: 'FORBIDDEN',
        message: 'Only a lead of this project can do this. Its leads are listed under Members.',
      });
    }
    await expect(w.put(by, by, 'lead')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(w.put(by, di)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(by.call('delete', '/projects/{id}', { params: w.params })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(by.list('/projects/{id}/candidates', { params: w.params })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await w.change(by, { name: `Orders of ${by.id}`, description: 'Takes orders.' });
  }
  expect(await w.get(w.cy)).toMatchObject({ myRole: 'contributor', mayManage: false });
  expect(await w.get(di)).toMatchObject({ myRole: 'team', mayManage: false });
  await w.change(w.bo, { access: 'private' });
  for (const work of [
    w.change(di, { access: 'team' }),
    w.put(di, di, 'lead'),
    w.remove(di, w.bo),
    di.call('delete', '/projects/{id}', { params: w.params }),
    di.call('post', '/projects/{id}/restoration', { params: w.params }),
  ]) {
    await expect(work).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  await w.bo.call('delete', '/projects/{id}', { params: w.params });
  await expect(
    w.cy.call('post', '/projects/{id}/restoration', { params: w.params }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a lead makes another, and leaves or steps down only then', async () => {
  const w = await world('private');
  for (const work of [() => w.remove(w.bo, w.bo), () => w.put(w.bo, w.bo, 'contributor')]) {
    await expect(work()).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'You are the only lead. Make another person a lead first.',
    });
  }
  await expect(w.remove(w.owner, w.bo)).rejects.toMatchObject({ code: 'CONFLICT' });
  await w.put(w.bo, w.cy, 'lead');
  await w.put(w.bo, w.bo, 'contributor');
  await expect(w.put(w.bo, w.bo, 'lead')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await w.remove(w.bo, w.bo);
  expect(await w.roles()).toEqual({ Cy: 'lead' });
  expect((await w.history('member.added')).map(({ data }) => data)).toEqual([
    { personId: w.cy.id, name: 'Cy', role: 'lead' },
  ]);
  expect((await w.history('member.changed')).map(({ data }) => data)).toEqual([
    { personId: w.bo.id, name: 'Bo', before: { role: 'lead' }, after: { role: 'contributor' } },
  ]);
  expect(await w.history('member.removed')).toHaveLength(1);
});

test('adding without a role makes a member, and leaves a lead a lead', async () => {
  const w = await world();
  await w.put(w.bo, w.cy);
  expect(await w.roles()).toEqual({ Bo: 'lead', Cy: 'contributor' });
  await w.put(w.bo, w.cy, 'lead');
  await w.put(w.bo, w.cy);
  await w.put(w.bo, w.cy, 'lead');
  expect(await w.roles()).toEqual({ Bo: 'lead', Cy: 'lead' });
  expect(await w.history('member.changed')).toHaveLength(1);
  const send = (body: unknown) =>
    w.bo.fetch(`/api/v1/projects/${w.project.id}/members/${w.cy.id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  for (const body of [{ role: 'boss' }, { role: null }, { rank: 'lead' }]) {
    const response = await send(body);
    expect(response.status).toBe(400);
    expect((await response.json()).error.details[0].field).toBe(Object.keys(body)[0]);
  }
});

test('two leads who remove or put each other down at once leave one', async () => {
  for (const attack of ['remove', 'put down', 'leave', 'step down'] as const) {
    const w = await world('private');
    await w.put(w.bo, w.cy, 'lead');
    const { done, refused } = await together(
      ...[
        [w.bo, w.cy],
        [w.cy, w.bo],
      ].map(([by, other]) => {
        const who = (attack === 'leave' || attack === 'step down' ? by : other) as Visitor;
        return attack === 'remove' || attack === 'leave'
          ? w.remove(by as Visitor, who)
          : w.put(by as Visitor, who, 'contributor');
      }),
    );
    expect([attack, done, refused]).toEqual([
      attack,
      1,
      [{ remove: 'NOT_FOUND', 'put down': 'FORBIDDEN' }[attack as 'remove'] ?? 'CONFLICT'],
    ]);
    expect(Object.values(await w.roles()).filter((role) => role === 'lead')).toHaveLength(1);
  }
});

test('who is put down can’t do at once what they could before', async () => {
  const w = await world();
  await w.put(w.bo, w.cy, 'lead');
  const { refused } = await together(
    w.put(w.bo, w.cy, 'contributor'),
    w.change(w.cy, { access: 'private' }),
    w.remove(w.cy, w.bo),
    w.put(w.cy, w.cy, 'lead'),
  );
  expect(refused).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  expect(await w.get(w.bo)).toMatchObject({ access: 'team', myRole: 'lead' });
});

test('restricting a project keeps its leads in', async () => {
  const w = await world();
  await w.put(w.bo, w.cy, 'lead');
  await w.change(w.cy, { access: 'private' });
  for (const lead of [w.bo, w.cy, w.owner]) {
    expect(await w.get(lead)).toMatchObject({ mayManage: true });
  }
});

test('who was deactivated leads nothing, is not added and not given work', async () => {
  const w = await world('private');
  await w.put(w.bo, w.cy, 'lead');
  expect(await projectsLedOnlyBy(w.db.read, w.bo.id)).toEqual([]);
  byHand(w).prepare('update people set deactivated_at = 1 where id = ?').run(w.cy.id);
  expect(await projectsLedOnlyBy(w.db.read, w.bo.id)).toEqual([
    { id: w.project.id, name: 'Orders' },
  ]);
  await expect(w.remove(w.bo, w.bo)).rejects.toMatchObject({ code: 'CONFLICT' });
  const { data } = await w.owner.list('/projects/{id}/members', { params: w.params });
  expect(data.map(({ name, active }) => [name, active])).toEqual([
    ['Bo', true],
    ['Cy', false],
  ]);
  const assignable = await w.bo.list('/projects/{id}/assignable', { params: w.params });
  expect(assignable.data.map(({ name }) => name).sort()).toEqual(['Bo', 'Olga Owner']);
  await w.remove(w.bo, w.cy);
  const candidates = await w.bo.list('/projects/{id}/candidates', { params: w.params });
  expect(candidates.data.map(({ name }) => name)).toEqual(['Olga Owner']);
  await expect(w.put(w.bo, w.cy)).rejects.toMatchObject({
    code: 'VALIDATION_ERROR',
    message: 'Cy’s account is deactivated.',
  });
});

test('nobody leaves an open project for more than their role lets them do; a lead removes them', async () => {
  const w = await world();
  for (const role of ['viewer', 'reviewer'] as const) {
    await w.bo.call('put', '/projects/{id}/members/{personId}', {
      params: { ...w.params, personId: w.cy.id },
      body: { role },
    });
    await expect(w.remove(w.cy, w.cy)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
  expect(await w.roles()).toMatchObject({ Cy: 'reviewer' });
  await w.remove(w.bo, w.cy);
  expect(await w.roles()).not.toHaveProperty('Cy');
  await w.put(w.bo, w.cy, 'contributor');
  await w.remove(w.cy, w.cy);
  expect(await w.roles()).not.toHaveProperty('Cy');
});
