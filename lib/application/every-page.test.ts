import { expect, test, vi } from 'vitest';
import { everyPage } from './every-page';

const list = (total: number) =>
  vi.fn(async ({ page, limit }: { page: number; limit: number }) => ({
    data: Array.from({ length: total }, (_, at) => at).slice((page - 1) * limit, page * limit),
    meta: { total },
  }));

test('every page is asked for once, and no page beyond the last', async () => {
  for (const [total, pages] of [
    [0, 1],
    [1, 1],
    [100, 1],
    [101, 2],
    [250, 3],
  ] as const) {
    const ask = list(total);
    expect(await everyPage(ask)).toHaveLength(total);
    expect(ask).toHaveBeenCalledTimes(pages);
  }
});

test('it ends at the most, and when the list shrinks meanwhile', async () => {
  expect(await everyPage(list(1000), 300)).toHaveLength(300);
  const shrinking = vi.fn(async ({ page }: { page: number }) => ({
    data: page === 1 ? ['a'] : [],
    meta: { total: 500 },
  }));
  expect(await everyPage(shrinking)).toEqual(['a']);
});
