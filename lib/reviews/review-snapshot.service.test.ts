import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';

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
