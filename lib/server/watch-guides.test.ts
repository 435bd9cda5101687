import { renameSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createGuideFolder } from '@/lib/guides/guide.folder';
import { testWorld } from '@/lib/testing/test-world';
import { watchGuides } from './watch-guides';

const guide = (items: string) => `---\nname: small\ntitle: Small\n---\n\n## Steps\n\n${items}`;

async function watched() {
  const w = await testWorld({ guides: { 'small.md': guide('- [ ] One\n') } });
  const folder = path.join(w.dir, 'guides');
  const guides = createGuideFolder({ db: w.db, clock: w.clock, folder });
  await guides.load();
  const taken = vi.fn();
  const errors: unknown[] = [];
  const log = { error: (...told: unknown[]) => void errors.push(told) };
  const stop = watchGuides({ guides, taken, log });
  onTestFinished(stop);
  // It listens once it has seen what is there.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const itemCounts = async () => {
    const { data } = await w.owner.list('/guides');
    return Object.fromEntries(data.map(({ name, itemCount }) => [name, itemCount]));
  };
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  return { w, folder, guides, taken, errors, stop, itemCounts, write };
}

const SOON = { timeout: 10_000, interval: 50 };

test('a changed, a new and a replaced file are taken up without a restart', async () => {
  const { folder, itemCounts, write, errors } = await watched();
  write('small.md', guide('- [ ] One\n- [ ] Two\n'));
  await vi.waitFor(async () => expect(await itemCounts()).toEqual({ small: 2 }), SOON);
  write('other.md', '# Other\n\n- [ ] A\n');
  await vi.waitFor(async () => expect(await itemCounts()).toEqual({ small: 2, other: 1 }), SOON);
  // As editors save: another file that takes the place.
  write('small.md.new', guide('- [ ] One\n- [ ] Two\n- [ ] Three\n'));
  renameSync(path.join(folder, 'small.md.new'), path.join(folder, 'small.md'));
  await vi.waitFor(async () => expect(await itemCounts()).toEqual({ small: 3, other: 1 }), SOON);
  unlinkSync(path.join(folder, 'other.md'));
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(await itemCounts()).toEqual({ small: 3, other: 1 });
  expect(errors).toEqual([]);
});

test('what breaks is a problem until it is mended, and the guide stays as it was', async () => {
  const { guides, itemCounts, write } = await watched();
  write('small.md', `${guide('- [ ] One\n')}\0`);
  await vi.waitFor(() => expect(guides.problems()).toHaveLength(1), SOON);
  expect(await itemCounts()).toEqual({ small: 1 });
  write('small.md', guide('- [ ] One\n- [ ] Two\n'));
  await vi.waitFor(() => expect(guides.problems()).toHaveLength(0), SOON);
  expect(await itemCounts()).toEqual({ small: 2 });
});

test('after its end nothing is taken up', async () => {
  const { stop, taken, write, itemCounts } = await watched();
  write('small.md', guide('- [ ] One\n- [ ] Two\n'));
  await stop();
  const times = taken.mock.calls.length;
  write('small.md', guide('- [ ] One\n- [ ] Two\n- [ ] Three\n'));
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(taken.mock.calls.length).toBe(times);
  expect((await itemCounts()).small).toBeLessThan(3);
});

test('readings asked for during one are one more, after it', async () => {
  const { guides, write, itemCounts } = await watched();
  const first = guides.load();
  write('small.md', guide('- [ ] One\n- [ ] Two\n'));
  const [second, third] = [guides.load(), guides.load()];
  expect(third).toBe(second);
  await Promise.all([first, second]);
  expect(await itemCounts()).toEqual({ small: 2 });
});
