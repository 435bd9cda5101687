import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE, type Project } from './load-projects';
import { nextPage } from './next-page';

const project = (id: number) => ({ id: String(id) }) as Project;

/** A server's list, which gives pages of it. */
const pagesOf = (list: readonly Project[]) => async (page: number) => ({
  data: list.slice((page - 1) * PAGE, page * PAGE),
  meta: { total: list.length },
});

test('scrolling to the end shows every project once, also when some are pinned meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 130 }),
      fc.array(fc.nat(129), { maxLength: 8 }),
      async (count, pins) => {
        const all = Array.from({ length: count }, (_, n) => project(n));
        let list = all;
        let shown = { pinned: [] as Project[], others: all.slice(0, PAGE), total: count };
        for (const pin of [...pins, null]) {
          if (shown.others.length < shown.total) shown = await nextPage(shown, pagesOf(list));
          const pinned = list.find(({ id }) => id === String(pin));
          if (!pinned) continue;
          // As a pin does: the others move up, and what is shown is asked for anew.
          list = list.filter((one) => one !== pinned);
          const length = Math.max(PAGE, Math.ceil(shown.others.length / PAGE) * PAGE);
          shown = {
            pinned: [...shown.pinned, pinned],
            others: list.slice(0, length),
            total: list.length,
          };
        }
        while (shown.others.length < shown.total) shown = await nextPage(shown, pagesOf(list));
        const ids = [...shown.pinned, ...shown.others].map(({ id }) => id);
        expect(ids.sort()).toEqual(all.map(({ id }) => id).sort());
      },
    ),
  );
});

test('a list that moved gives what is new, and ends where there is no more', async () => {
  const all = Array.from({ length: 45 }, (_, n) => project(n));
  // Two from further down came up; so the next page begins with what is known.
  const moved = [project(101), project(102), ...all];
  const shown = { pinned: [], others: all.slice(0, PAGE), total: 45 };
  const next = await nextPage(shown, pagesOf(moved));
  expect(next.others.length).toBe(PAGE + PAGE - 2);
  const shrunk = all.slice(0, PAGE);
  expect(await nextPage(shown, pagesOf(shrunk))).toMatchObject({ total: PAGE });
});
