import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';

const RELEASE =
  '\uFEFF# Release\r\n\r\n## Before\r\n\r\n- [ ] Tag it\r\n- [x] Write the notes\r\n- [~] Tell the press\r\n- [-] Later\r\n';

const world = async () => {
  const w = await testWorld({ guides: { 'small.md': '---\nname: small\n---\n\n- [ ] One\n' } });
  const bring = (by: typeof w.owner, body: object) =>
    by.call('post', '/imports', { body: { origin: { kind: 'paste' }, ...body } as never });
  return { ...w, bring };
};

test('a preview says to the line what a document holds, and keeps nothing', async () => {
  const w = await world();
  const seen = await w.owner.call('post', '/imports/preview', { body: { source: RELEASE } });
  expect(seen).toMatchObject({
    name: 'release',
    title: 'Release',
    bytes: Buffer.byteLength(RELEASE),
    checklists: [{ title: 'Before', itemCount: 3, done: 1, notApplicable: 1, sections: [] }],
    receipt: { listLines: 4, items: 3, skipped: [{ line: 8, reason: 'mark' }] },
    guide: null,
  });
  expect((await w.owner.list('/guides')).meta.total).toBe(1);
});

test('what is kept is a guide, and what it holds is read as the preview said', async () => {
  const w = await world();
  const bo = await w.join('Bo');
  const id = uuidv7();
  const made = await w.bring(bo, { id, source: RELEASE, origin: { kind: 'file', file: 'r.md' } });
  expect(made).toMatchObject({ guide: { id, name: 'r', title: 'Release' }, made: 'guide' });
  const guide = await w.owner.call('get', '/guides/{id}', { params: { id } });
  expect(guide).toMatchObject({
    source: RELEASE,
    origin: { kind: 'file', file: 'r.md', by: bo.id },
    receipt: { listLines: 4 },
  });
});
