import path from 'node:path';
import { expect, test } from 'vitest';
import { byHand } from '@/lib/testing/by-hand';
import { testWorld } from '@/lib/testing/test-world';
import { loadGuides } from './guide.loader';
import { readAgain } from './read-again';

test('what was read before there were receipts is read again, once, and keeps its checklists', async () => {
  const source =
    '# Release\n\n## Before\n\n- [ ] Tag it\n\n### Notes\n\nFirst this.\n\n- [x] Write them\n';
  const w = await testWorld({ guides: { 'release.md': source } });
  const folder = path.join(w.dir, 'guides');
  const [guide] = (await w.owner.list('/guides')).data;
  const look = async () => {
    const { receipt } = await w.owner.call('get', '/guides/{id}', {
      params: { id: guide?.id as string },
    });
    const checklist = guide?.checklists[0]?.id as string;
    const { items } = await w.owner.call('get', '/checklists/{id}', { params: { id: checklist } });
    return { receipt, items };
  };
  const before = await look();
  expect(before.items).toMatchObject([
    { claimed: 'open' },
    { claimed: 'done', lead: 'First this.' },
  ]);
  byHand(w).exec(`update revisions set shape = null, receipt = null;
    update checklist_items set box = null, claimed = 'open', lead = ''`);
  expect((await look()).receipt).toBeNull();
  await readAgain(w.db);
  expect(await loadGuides({ db: w.db, clock: w.clock, folder })).toEqual([]);
  expect(await look()).toEqual(before);
});
