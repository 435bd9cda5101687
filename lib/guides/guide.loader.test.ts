import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';
import { loadGuides } from './guide.loader';

const guide = (items: string) => `---\nname: small\ntitle: Small\n---\n\n## Steps\n\n${items}`;

test('a changed file becomes a new revision; runs stay on the one they began with', async () => {
  const w = await testWorld({ guides: { 'small.md': guide('- [ ] One\n') } });
  const { run, items } = await w.startRun(w.owner, { checklist: 'Steps' });
  const folder = path.join(w.dir, 'guides');
  writeFileSync(path.join(folder, 'small.md'), guide('- [ ] One\n- [ ] Two\n'));
  expect(await loadGuides({ db: w.db, clock: w.clock, folder })).toEqual([]);

  const { data } = await w.owner.list('/guides');
  expect(data).toHaveLength(1);
  expect(data[0]).toMatchObject({ itemCount: 2, isCurrent: true });
  expect(data[0]?.revision).not.toBe(run.revision);
  const before = await w.owner.call('get', '/runs/{id}/snapshot', { params: { id: run.id } });
  expect(before.run).toMatchObject({ revision: run.revision, isCurrentRevision: false });
  expect(before.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  expect(
    await w.owner.call('get', '/revisions/{id}', { params: { id: run.revision } }),
  ).toMatchObject({ itemCount: 1, isCurrent: false });
});

test('an unchanged file changes nothing, and going back to an old text goes back to its revision', async () => {
  const w = await testWorld({ guides: { 'small.md': guide('- [ ] One\n') } });
  const folder = path.join(w.dir, 'guides');
  const now = async () => (await w.owner.list('/guides')).data[0];
  const first = await now();
  await loadGuides({ db: w.db, clock: w.clock, folder });
  expect(await now()).toEqual(first);
  writeFileSync(path.join(folder, 'small.md'), guide('- [ ] Two\n'));
  await loadGuides({ db: w.db, clock: w.clock, folder });
  writeFileSync(path.join(folder, 'small.md'), guide('- [ ] One\n'));
  await loadGuides({ db: w.db, clock: w.clock, folder });
  expect((await now())?.revision).toBe(first?.revision);
});

test('a broken file is named with its reason, and the others load', async () => {
  const w = await testWorld({
    guides: {
      'a.md': `${guide('- [ ] One\n')}\0`,
      'b.md': guide('- [ ] One\n'),
      'c.md': guide('- [ ] Twin\n'),
    },
  });
  writeFileSync(path.join(w.dir, 'guides', 'd.md'), Buffer.from([0xff, 0xfe, 0x00]));
  const problems = await loadGuides({
    db: w.db,
    clock: w.clock,
    folder: path.join(w.dir, 'guides'),
  });
  expect(problems.map(({ file }) => file)).toEqual(['a.md', 'c.md', 'd.md']);
  for (const { message } of problems) expect(message.length).toBeGreaterThan(10);
  expect((await w.owner.list('/guides')).data.map(({ name }) => name)).toEqual(['small']);
  expect((await w.owner.list('/guide-problems')).data.map(({ file }) => file)).toEqual([
    'a.md',
    'c.md',
  ]);
});

test('a folder that is not there is a problem, not a crash', async () => {
  const w = await testWorld();
  const problems = await loadGuides({
    db: w.db,
    clock: w.clock,
    folder: path.join(w.dir, 'nowhere'),
  });
  expect(problems).toHaveLength(1);
});
