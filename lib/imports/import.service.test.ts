import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { loadGuides } from '@/lib/guides/guide.loader';
import { testWorld, type Visitor } from '@/lib/testing/test-world';
import { ownToken, projectToken } from '@/lib/testing/token-visitor';

const RELEASE =
  '\uFEFF# Release\r\n\r\n## Before\r\n\r\n- [ ] Tag it\r\n- [x] Write the notes\r\n- [~] Tell the press\r\n- [-] Later\r\n';
const TICKED = RELEASE.replace('[ ] Tag', '[X] Tag').replace('[x] Write', '[ ] Write');
const NEXT = `${RELEASE}- [ ] Celebrate\r\n`;

async function world() {
  const w = await testWorld({ guides: { 'small.md': '---\nname: small\n---\n\n- [ ] One\n' } });
  const bring = (by: Visitor, body: object) =>
    by.call('post', '/imports', { body: { origin: { kind: 'paste' }, ...body } as never });
  const look = (by: Visitor, body: object) =>
    by.call('post', '/imports/preview', { body: body as never });
  const total = async () => (await w.owner.list('/guides')).meta.total;
  return { ...w, bring, look, total };
}

test('a preview says to the line what a document holds, and keeps nothing', async () => {
  const w = await world();
  expect(await w.look(w.owner, { source: RELEASE })).toMatchObject({
    name: 'release',
    title: 'Release',
    bytes: Buffer.byteLength(RELEASE),
    checklists: [{ title: 'Before', itemCount: 3, done: 1, notApplicable: 1, sections: [] }],
    receipt: { listLines: 4, items: 3, skipped: [{ line: 8, reason: 'mark' }] },
    guide: null,
  });
  expect(await w.total()).toBe(1);
});

test('what is kept is a guide, and what it holds is read as the preview said', async () => {
  const w = await world();
  const bo = await w.join('Bo');
  const id = uuidv7();
  const made = await w.bring(bo, { id, source: RELEASE, origin: { kind: 'file', file: 'r.md' } });
  expect(made).toMatchObject({ guide: { id, name: 'r', title: 'Release' }, made: 'guide' });
  expect(await w.owner.call('get', '/guides/{id}', { params: { id } })).toMatchObject({
    source: RELEASE,
    origin: { kind: 'file', file: 'r.md', by: bo.id },
    receipt: { listLines: 4 },
  });
});

test('a text that is there already makes nothing, be it with other boxes or under another name', async () => {
  const w = await world();
  const made = await w.bring(w.owner, { source: RELEASE });
  const again = await w.bring(w.owner, { source: RELEASE });
  expect(again).toEqual({ ...made, made: 'nothing' });
  for (const more of [{}, { name: 'other' }]) {
    const ticked = await w.bring(w.owner, { source: TICKED, ...more });
    expect(ticked).toMatchObject({
      guide: made.guide,
      revision: made.revision,
      made: 'nothing',
      sameRevision: false,
      checklists: [{ done: 1, notApplicable: 1 }],
    });
    expect(ticked.checklists[0]?.claims.done).not.toEqual(made.checklists[0]?.claims.done);
  }
  expect((await w.look(w.owner, { source: TICKED })).guide).toMatchObject({
    id: made.guide.id,
    sameRevision: false,
    sameShape: true,
    mayRevise: true,
  });
  expect(await w.total()).toBe(2);
});

test('a guide is revised by who imported it and by the staff, and nobody changes one of the folder', async () => {
  const w = await world();
  const [bo, cy] = [await w.join('Bo'), await w.join('Cy')];
  const { guide } = await w.bring(bo, { source: RELEASE });
  await expect(w.bring(cy, { source: NEXT })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    details: [{ field: 'name' }],
  });
  expect((await w.look(cy, { source: NEXT })).guide).toMatchObject({ mayRevise: false });
  const own = await w.bring(bo, { source: NEXT });
  expect(own).toMatchObject({ guide: { id: guide.id }, made: 'revision', isCurrent: true });
  const more = await w.bring(w.owner, { source: `${NEXT}- [ ] Rest\n`, guideId: guide.id });
  expect(more).toMatchObject({ guide: { id: guide.id }, made: 'revision' });
  // Whoever imported it first may still.
  expect(await w.bring(bo, { source: `${NEXT}- [ ] Sleep\n` })).toMatchObject({ made: 'revision' });
  await expect(w.bring(w.owner, { name: 'small', source: NEXT.repeat(2) })).rejects.toMatchObject({
    code: 'CONFLICT',
    details: [{ field: 'name' }],
  });
  expect(await w.bring(w.owner, { source: '---\nname: small\n---\n\n- [x] One\n' })).toMatchObject({
    made: 'nothing',
    guide: { name: 'small' },
  });
});

test('a text that a guide had before is its revision; who names the guide goes back to it', async () => {
  const w = await world();
  const first = await w.bring(w.owner, { source: RELEASE });
  const second = await w.bring(w.owner, { source: NEXT });
  const old = await w.bring(w.owner, { source: TICKED });
  expect(old).toMatchObject({ made: 'nothing', revision: first.revision, isCurrent: false });
  const cy = await w.join('Cy');
  const back = { source: RELEASE, guideId: first.guide.id };
  await expect(w.bring(cy, back)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await w.bring(w.owner, back)).toMatchObject({
    made: 'nothing',
    revision: first.revision,
    isCurrent: true,
  });
  expect(second.revision).not.toBe(first.revision);
});

const PLAIN =
  '# API\n\nBackend checklist:\n\n- Name it\n- Version it\n\n## Steps\n\n- [ ] Write it\n';

test('what was chosen is kept with the guide, and holds for its next text', async () => {
  const w = await world();
  const seen = await w.look(w.owner, { source: PLAIN });
  const track = seen.receipt.plainLists.map(({ id }) => id);
  expect(track).toHaveLength(1);
  const without = await w.bring(w.owner, { source: PLAIN });
  const made = await w.bring(w.owner, { source: PLAIN, choices: { track } });
  expect(made.revision).not.toBe(without.revision);
  expect(made).toMatchObject({ made: 'revision', sameRevision: true });
  const next = await w.look(w.owner, { source: `${PLAIN}- [ ] Test it\n` });
  expect(next.choices).toEqual({ track });
  expect(next.receipt.plainLists[0]).toMatchObject({ tracked: true });
  expect(await w.bring(w.owner, { source: PLAIN })).toMatchObject({
    made: 'nothing',
    revision: made.revision,
  });
  expect(await w.bring(w.owner, { source: PLAIN, choices: {} })).toMatchObject({
    made: 'nothing',
    revision: without.revision,
  });
});

test('a mark is for one import, and an id for one guide', async () => {
  const w = await world();
  const mutationId = uuidv7();
  const made = await w.bring(w.owner, { source: RELEASE, mutationId });
  expect(await w.bring(w.owner, { source: RELEASE, mutationId })).toMatchObject({
    revision: made.revision,
  });
  await expect(w.bring(w.owner, { source: NEXT, mutationId })).rejects.toMatchObject({
    code: 'CONFLICT',
    details: [{ field: 'mutationId' }],
  });
  await expect(
    w.bring(w.owner, { source: PLAIN, id: made.guide.id, mutationId: uuidv7() }),
  ).rejects.toMatchObject({ code: 'CONFLICT', details: [{ field: 'id' }] });
});

test('tokens bring documents where they are for the whole workspace', async () => {
  const w = await world();
  const project = await w.owner.call('post', '/projects', { body: { name: 'Orders' } });
  const agent = (await ownToken(w, w.owner, { isAgent: true })).as;
  expect(await w.bring(agent, { source: RELEASE, origin: { kind: 'api' } })).toMatchObject({
    made: 'guide',
  });
  const ci = (await projectToken(w, w.owner, project.id, { name: 'CI' })).as;
  await expect(w.bring(ci, { source: NEXT })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await w.look(ci, { source: NEXT })).toMatchObject({ name: 'release' });
});

test.each<[string, object, string, string]>([
  ['nothing to track', { source: '# Only words\n' }, 'VALIDATION_ERROR', 'source'],
  ['an empty document', { source: '' }, 'VALIDATION_ERROR', 'source'],
  ['half a character', { source: '- [ ] \ud800' }, 'VALIDATION_ERROR', 'source'],
  ['a NUL', { source: '- [ ] a\0' }, 'VALIDATION_ERROR', 'source'],
  ['more than 5 MiB', { source: 'é'.repeat(2.5 * 1024 * 1024 + 1) }, 'PAYLOAD_TOO_LARGE', 'source'],
  [
    'nesting without end',
    { source: `${'> '.repeat(200_000)}- [ ] a` },
    'VALIDATION_ERROR',
    'source',
  ],
  ['no source', {}, 'VALIDATION_ERROR', 'source'],
  ['another field', { source: '- [ ] a', colour: 'red' }, 'VALIDATION_ERROR', 'colour'],
  ['a guide that is none', { source: '- [ ] a', guideId: uuidv7() }, 'VALIDATION_ERROR', 'guideId'],
  ['a name of two lines', { source: '- [ ] a', name: 'a\nb' }, 'VALIDATION_ERROR', 'name'],
  [
    'another origin',
    { source: '- [ ] a', origin: { kind: 'folder' } },
    'VALIDATION_ERROR',
    'origin.kind',
  ],
])('%s is refused by its field', async (_, body, code, field) => {
  const w = await world();
  await expect(w.bring(w.owner, body)).rejects.toMatchObject({ code, details: [{ field }] });
  expect(await w.total()).toBe(1);
});

test('what a document calls itself makes a name, however odd it is', async () => {
  const w = await world();
  const named = async (source: string, more = {}) =>
    (await w.look(w.owner, { source, ...more })).name;
  expect(await named('# 発表\n\n- [ ] a\n')).toBe('発表');
  expect(await named('- [ ] a\n')).toBe('untitled');
  expect(await named('- [ ] a\n', { file: 'C:\\docs\\My list.md' })).toBe('My list');
  const long = await named(`---\nname: ${'x'.repeat(5_000)}\n---\n\n- [ ] a\n`);
  expect(long.length).toBeLessThanOrEqual(200);
});

test('a file of the folder does not take the place of a guide that was imported', async () => {
  const w = await world();
  const { guide, revision } = await w.bring(w.owner, { source: RELEASE });
  const folder = path.join(w.dir, 'guides');
  writeFileSync(path.join(folder, 'release.md'), '---\nname: release\n---\n\n- [ ] Other\n');
  const problems = await loadGuides({ db: w.db, clock: w.clock, folder });
  expect(problems).toMatchObject([{ file: 'release.md' }]);
  expect(await w.owner.call('get', '/guides/{id}', { params: { id: guide.id } })).toMatchObject({
    revision,
  });
});
