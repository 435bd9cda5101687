import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';

test('a page of one account does nothing as another that is signed in meanwhile', async () => {
  const w = await testWorld();
  const { items } = await w.startRun(w.owner);
  const [item] = items;
  const tick = (person: string) =>
    w.owner.fetch(`/api/v1/items/${item?.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'walkaround-person': person },
      body: JSON.stringify({ status: 'done', version: item?.version }),
    });
  const refused = await tick('00000000-0000-7000-8000-000000000000');
  expect(refused.status).toBe(401);
  expect((await refused.json()).error).toMatchObject({
    code: 'UNAUTHENTICATED',
    details: [{ field: 'walkaround-person' }],
  });
  expect((await tick(w.owner.id)).status).toBe(200);
});
