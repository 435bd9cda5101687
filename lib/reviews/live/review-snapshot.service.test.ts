import { expect, test } from 'vitest';
import type { ProjectEvent } from '@/lib/model/event.types';
import { testWorld } from '@/lib/testing/test-world';
import { applyReviewEvent } from './review-state.reducer';

test('the runs come in the order in which their items are judged', async () => {
  const { owner, startRun } = await testWorld();
  const { project } = await startRun(owner, { checklist: 'Security Checklist' });
  const { data: guides } = await owner.list('/guides', { query: { limit: 100 } });
  const earlier = guides
    .flatMap((guide) => guide.checklists)
    .find(({ title }) => title === 'New Endpoint');
  const params = { id: project.id };
  const body = { checklistId: earlier?.id as string, title: 'GET /orders' };
  await owner.call('post', '/projects/{id}/runs', { params, body });
  const review = await owner.call('post', '/projects/{id}/reviews', {
    params,
    body: { name: 'Before release' },
  });
  const { runs, items } = await owner.call('get', '/reviews/{id}/snapshot', {
    params: { id: review.id },
  });
  expect(runs.map(({ title }) => title)).toEqual(['GET /orders', 'Security Checklist']);
  expect(runs.map(({ id }) => id)).toEqual([...new Set(items.map(({ runId }) => runId))]);
});

test('an action of an item stays to be seen when it is finished, and can be opened again', async () => {
  const { owner, startRun } = await testWorld();
  const { project, items } = await startRun(owner);
  const action = await owner.call('post', '/items/{id}/actions', {
    params: { id: items[0]?.id as string },
    body: { text: 'Mend it' },
  });
  const review = await owner.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Before release' },
  });
  const params = { id: review.id };
  const finish = (done: boolean, version: number) =>
    owner.call('patch', '/actions/{id}', { params: { id: action.id }, body: { done, version } });
  await finish(true, action.version);
  const seen = await owner.call('get', '/reviews/{id}/snapshot', { params });
  expect(seen.actions).toMatchObject([{ id: action.id, done: true }]);
  await finish(false, action.version + 1);
  const { data: events } = await owner.list('/projects/{id}/events', {
    params: { id: project.id },
    query: { after: seen.seq, sort: 'seq' },
  });
  const followed = (events as unknown as ProjectEvent[]).reduce(applyReviewEvent, seen);
  expect(followed.actions).toMatchObject([{ id: action.id, done: false }]);
});

test('whoever follows a review reads what whoever loads it reads, whatever was renamed', async () => {
  const { owner, join, startRun } = await testWorld();
  const bo = await join('Bo Lind');
  const { project, run, items } = await startRun(owner);
  const review = await owner.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Before release', personIds: [bo.id] },
  });
  const params = { id: review.id };
  const item = { id: items[0]?.id as string };
  await owner.call('post', '/items/{id}/actions', { params: item, body: { text: 'Mend it' } });
  await bo.call('put', '/reviews/{id}/participants/me', { params });
  const look = () => owner.call('get', '/reviews/{id}/snapshot', { params });
  const seen = await look();
  await owner.call('patch', '/runs/{id}', { params: { id: run.id }, body: { title: 'Again' } });
  await owner.call('patch', '/reviews/{id}', {
    params,
    body: { name: 'After release', quorum: 2, scheduledOn: '2030-01-01', version: review.version },
  });
  await bo.call('patch', '/reviews/{id}/participants/me', { params, body: { ready: true } });
  await bo.call('post', '/items/{id}/comments', { params: item, body: { body: 'Seen' } });
  await bo.call('post', '/items/{id}/evidence', {
    params: item,
    body: { kind: 'text', text: 'It works' },
  });
  const { data: events } = await owner.list('/projects/{id}/events', {
    params: { id: project.id },
    query: { after: seen.seq, sort: 'seq' },
  });
  const followed = (events as unknown as ProjectEvent[]).reduce(applyReviewEvent, seen);
  const { now: _, ...fresh } = await look();
  expect(followed).toMatchObject(fresh);
});
