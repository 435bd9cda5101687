import { expect, test } from 'vitest';
import { USUAL_RULE } from '@/lib/model/strength';
import { strengthWorld } from '@/lib/testing/strength-world';
import type { Visitor } from '@/lib/testing/test-world';

test('an agent changes neither who may sign nor what counts, and the rest as its person may', async () => {
  const w = await strengthWorld();
  const params = { id: w.projectId };
  const change = (by: Visitor, body: object) =>
    by.call('patch', '/projects/{id}', { params, body });
  await change(w.ada, { signersApart: true });
  for (const body of [
    { signersApart: false },
    { signersApart: true },
    { signersApart: false, name: 'Renamed' },
    { stageRules: { [w.stage]: USUAL_RULE } },
  ]) {
    await expect(change(w.agent, body)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('who may sign'),
    });
  }
  expect(await change(w.agent, { name: 'Renamed' })).toMatchObject({ signersApart: true });
  expect(await change(w.script, { signersApart: false })).toMatchObject({ signersApart: false });
});
