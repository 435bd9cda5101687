import { expect, test } from 'vitest';
import { checkedWorld } from '@/lib/testing/checked-world';
import { TEST_PASSWORD } from '@/lib/testing/hashed-once';
import { softPasskey } from '@/lib/testing/soft-passkey';

test('a passkey confirms one’s deletion, if that is what it was asked for', async () => {
  const w = await checkedWorld();
  const bo = await w.join('Bo');
  const b = w.as(bo);
  const device = softPasskey();
  const none = await b('POST', '/me/deletion-challenges');
  expect(none.status).toBe(409);
  const creation = (await b('POST', '/me/passkey-challenges')).json.data;
  const added = await b('POST', '/me/passkeys', {
    name: 'Laptop',
    password: TEST_PASSWORD,
    passkey: device.create(creation),
  });
  expect(added.status).toBe(201);
  const { run } = await w.startRun(w.owner);
  const signing = await b('POST', `/runs/${run.id}/sign-off-challenges`, { seq: 1 });
  const other = device.get(signing.json.data);
  expect((await b('POST', '/me/deletion', { name: 'Bo', passkey: other })).status).toBe(400);
  const passkey = device.get((await b('POST', '/me/deletion-challenges')).json.data);
  expect((await b('POST', '/me/deletion', { name: 'Bo', passkey })).status).toBe(200);
});
