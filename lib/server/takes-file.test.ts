import { expect, test } from 'vitest';
import { checkedWorld } from '@/lib/testing/checked-world';
import { takesFile } from './http-server';

test('just the operations that take a file or a document are given the time for one', async () => {
  const { conform } = await checkedWorld();
  const given = conform.operations.filter(
    ({ path, method }) => method === 'POST' && takesFile(path.replace(/\{\w+\}/g, 'x')),
  );
  const taking = conform.operations.filter(
    ({ bodyTypes, isLong }) => isLong || bodyTypes.includes('application/octet-stream'),
  );
  expect(taking.map(({ operationId }) => operationId)).toContain('importDocument');
  expect(given).toEqual(taking);
  expect(taking.every(({ path }) => takesFile(`${path.replace(/\{\w+\}/g, 'x')}?name=a`))).toBe(
    true,
  );
});
