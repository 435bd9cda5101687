import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';

test('a commit that is none is refused, and names the field', async () => {
  const { owner, startRun } = await testWorld();
  const { items } = await startRun(owner);
  const params = { id: items[0]?.id as string };
  const add = (text: string) =>
    owner.call('post', '/items/{id}/evidence', { params, body: { kind: 'commit', text } });
  for (const text of ['zzz', 'abc123', 'a'.repeat(65), 'org/repo@main']) {
    await expect(add(text)).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ field: 'text', message: expect.stringContaining('7 to 64 hexadecimal digits') }],
    });
  }
  expect(await add('abc1234')).toMatchObject({ kind: 'commit', text: 'abc1234' });
  expect(await add('https://github.com/org/repo/commit/abc1234')).toMatchObject({ kind: 'commit' });
});
