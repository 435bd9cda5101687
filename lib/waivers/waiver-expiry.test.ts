import { pino } from 'pino';
import { expect, test } from 'vitest';
import { byHand } from '@/lib/testing/by-hand';
import { TEST_PASSWORD } from '@/lib/testing/hashed-once';
import { testWorld } from '@/lib/testing/test-world';

async function waived(options: Parameters<typeof testWorld>[0] = {}) {
  const w = await testWorld(options);
  const ada = await w.join('Ada Okafor');
  const bo = await w.join('Bo Lind');
  const { project, run, items } = await w.startRun(w.owner);
  const params = { id: items[0]?.id as string };
  await w.owner.call('patch', '/items/{id}', { params, body: { assigneeId: bo.id, version: 1 } });
  const asked = await ada.call('post', '/items/{id}/waivers', {
    params,
    body: { reason: 'Later', expiresOn: '2026-12-01' },
  });
  const approve = () =>
    w.owner.call('put', '/waivers/{id}/decision', {
      params: { id: asked.id },
      body: { decision: 'approved', version: 1 },
    });
  const item = () => w.owner.call('get', '/items/{id}', { params });
  const news = async (by: typeof ada) =>
    (await by.list('/me/inbox', { query: {} })).data.map(
      ({ kind, waiver }) => `${kind} ${waiver?.news ?? ''}`,
    );
  const events = async () =>
    (await w.owner.list('/projects/{id}/events', { params: { id: project.id }, query: {} })).data;
  return { ...w, ada, bo, project, run, items, asked, approve, item, news, events };
}

test('when its last day is over the item reopens, and whoever it concerns is told', async () => {
  const w = await waived();
  await w.approve();
  // What waits until a day is not on the list of who is to do it.
  expect(await w.news(w.bo)).toEqual([]);
  w.clock.set('2026-12-01T23:59:59.000Z');
  expect(await w.services.expireWaivers()).toBe(0);
  w.clock.set('2026-12-02T00:00:00.000Z');
  w.restart();
  const both = await Promise.all([w.services.expireWaivers(), w.services.expireWaivers()]);
  expect(both.toSorted()).toEqual([0, 1]);
  expect(await w.item()).toMatchObject({ status: 'open', justification: null, answeredBy: null });
  expect(await w.news(w.bo)).toEqual(['waiver_news expired', 'item ']);
  expect(await w.news(w.ada)).toContain('waiver_news expired');
  const [last] = await w.events();
  expect(last).toMatchObject({
    type: 'item.answered',
    actor: { kind: 'system', name: 'Walkaround' },
    data: { after: { status: 'open' }, waiver: { state: 'expired' } },
  });
  const { brokenAt } = await w.owner.call('get', '/projects/{id}/history', {
    params: { id: w.project.id },
  });
  expect(brokenAt).toBeNull();
});

test('one that nobody decided on in time lapses, and its item stays as it is', async () => {
  const w = await waived();
  w.clock.set('2026-12-02T00:00:00.000Z');
  await expect(w.approve()).rejects.toThrow(/that day is over/);
  expect(await w.services.expireWaivers()).toBe(1);
  expect((await w.item()).version).toBe(2);
  expect((await w.events())[0]?.type).toBe('waiver.lapsed');
});

test('what is put away waits until it comes back', async () => {
  const w = await waived();
  await w.approve();
  const params = { id: w.run.id };
  await w.owner.call('delete', '/runs/{id}', { params });
  w.clock.set('2026-12-02T00:00:00.000Z');
  expect(await w.services.expireWaivers()).toBe(0);
  await w.owner.call('post', '/runs/{id}/restoration', { params });
  expect(await w.services.expireWaivers()).toBe(1);
});

test('a run is signed with what is waived, and that sign-off goes stale with the waiver', async () => {
  const w = await waived();
  const others = w.items.slice(1).map(({ id }) => ({ id, version: 1 }));
  const params = { id: w.run.id };
  await w.owner.call('patch', '/runs/{id}/items', {
    params,
    body: { fields: { status: 'done' }, changes: others },
  });
  const sign = async () => {
    const { seq } = await w.owner.call('get', '/runs/{id}/snapshot', { params });
    const body = { seq, password: TEST_PASSWORD };
    await w.owner.call('post', '/runs/{id}/sign-offs', { params, body });
  };
  await expect(sign()).rejects.toThrow(/or waived/);
  await w.approve();
  await sign();
  const signing = async () => (await w.owner.call('get', '/runs/{id}', { params })).signing;
  expect(await signing()).toBe('signed');
  w.clock.set('2026-12-02T00:00:00.000Z');
  await w.services.expireWaivers();
  expect(await signing()).toBe('stale');
});

test('one that can’t be ended holds up none of the others, and the log names it', async () => {
  const errors: object[] = [];
  const log = pino({ level: 'error' }, { write: (line) => void errors.push(JSON.parse(line)) });
  const w = await waived({ log });
  await w.approve();
  const params = { id: w.items[1]?.id as string };
  const body = { reason: 'Later', expiresOn: '2026-12-02' };
  await w.ada.call('post', '/items/{id}/waivers', { params, body });
  byHand(w).exec(`create trigger bad before update on waivers when old.id = '${w.asked.id}'
    begin select raise(abort, 'no'); end`);
  w.clock.set('2026-12-03T00:00:00.000Z');
  expect(await w.services.expireWaivers()).toBe(1);
  const { data } = await w.owner.list('/runs/{id}/waivers', {
    params: { id: w.run.id },
    query: {},
  });
  expect(data.map(({ id }) => id)).toEqual([w.asked.id]);
  expect(errors).toMatchObject([{ waiverId: w.asked.id }]);
  byHand(w).exec('drop trigger bad');
  expect(await w.services.expireWaivers()).toBe(1);
});
