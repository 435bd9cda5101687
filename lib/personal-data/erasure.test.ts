import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { count } from 'drizzle-orm';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { type PublicKey, readPublicKey } from '@/lib/signing/public-key';
import { byHand } from '@/lib/testing/by-hand';
import { checkedWorld } from '@/lib/testing/checked-world';
import { TEST_PASSWORD } from '@/lib/testing/hashed-once';
import { namesInHashes } from '@/lib/testing/names-in-hashes';
import { TRACED, tracedPerson } from '@/lib/testing/traced-person';
import { verifyFile } from '@/lib/verify/verify-file';
import { HELD } from './held.repo';
import { isAbout } from './held-rows.repo';

/** Somebody who left traces everywhere, and the ways to look for them. */
async function traced() {
  const w = await checkedWorld();
  const place = await tracedPerson(w);
  const o = w.as(w.owner);
  const id = place.person.id;
  const sqlite = byHand(w);
  const history = async () => (await o('GET', `/projects/${place.project.id}/history`)).json.data;
  const exported = async () =>
    (await o('GET', `/projects/${place.project.id}/events?format=jsonl`)).text;
  const erase = async () => {
    await o('PUT', `/people/${id}/deactivation`);
    return vi.waitFor(async () => {
      const { status, json } = await o('PUT', `/people/${id}/deletion`, { name: TRACED.name });
      expect([status, json.data?.finished]).toEqual([200, true]);
      return json.data as { name: string };
    }, 20_000);
  };
  const key = readPublicKey(w.services.signing.published.pem) as PublicKey;
  const verified = (text: string) => verifyFile(text, [key]);
  return { ...w, ...place, o, id, verified, sqlite, history, exported, erase };
}

/** Where a text is in any file of the data directory, byte by byte. */
function bytesWith(dir: string, text: string): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .filter((file) => readFileSync(file).toString('latin1').includes(text))
    .map((file) => path.relative(dir, file));
}

test('traces are looked for in folders too', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'walkaround-bytes-'));
  mkdirSync(path.join(dir, 'uploads/ab'), { recursive: true });
  writeFileSync(path.join(dir, 'uploads/ab/one'), 'by Zephyrine');
  expect(bytesWith(dir, 'Zephyrine')).toEqual([path.join('uploads', 'ab', 'one')]);
  rmSync(dir, { recursive: true });
});

test('what a deleted person was called is in no byte of the database, but for what others wrote', async () => {
  const w = await traced();
  for (const word of ['Zephyrine', 'Quillfeather', 'quillfeather'])
    expect(bytesWith(w.dir, word)).not.toEqual([]);
  const { name } = await w.erase();
  expect(name).toBe('Deleted person 1');
  const left = w.sqlite
    .prepare("select body from comments where body like '%Quillfeather%'")
    .pluck()
    .all();
  expect(left).toEqual([`@${TRACED.name}, look`]);
  // Their words stay where somebody else typed them: the comment, its event, and what finds it.
  w.sqlite.pragma('secure_delete = on');
  w.sqlite.exec(`update comments set body = 'gone' where body like '%Quillfeather%';
    update events set data = replace(data, '${TRACED.name}', 'gone');
    insert into search_text (search_text) values ('optimize')`);
  w.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  for (const word of ['Zephyrine', 'zephyrine', 'Quillfeather', 'quillfeather'])
    expect([word, bytesWith(w.dir, word)]).toEqual([word, []]);
});

test('nobody finds, lists or asks a deleted person, and what they did says the made-up name', async () => {
  const w = await traced();
  await w.erase();
  const get = async (path: string) => (await w.o('GET', path)).json.data;
  expect((await get('/people')).map(({ id }: { id: string }) => id)).not.toContain(w.id);
  expect(await get('/search?q=Deleted')).toEqual([]);
  const comments = await get(`/items/${w.first.id}/comments`);
  expect(JSON.stringify(comments)).toContain('Deleted person 1');
  expect(await get(`/items/${w.second.id}`)).toMatchObject({ status: 'open', assigneeId: null });
  const { data: open } = await w.owner.list('/projects/{id}/actions', {
    params: { id: w.project.id },
    query: { limit: 100 },
  });
  expect(open.map(({ ownerId }) => ownerId)).toEqual([null, null]);
  const { signOffs } = await get(`/runs/${w.run.id}/signing`);
  expect(signOffs[0]).toMatchObject({
    personName: 'Deleted person 1',
    email: 'deleted-person-1@deleted.invalid',
  });
  for (const path of ['deactivation', 'reset-links'])
    expect(
      (await w.o(path === 'deactivation' ? 'DELETE' : 'POST', `/people/${w.id}/${path}`)).status,
    ).toBe(404);
  expect((await w.as(w.person)('GET', '/me')).status).toBe(401);
  const kept = [];
  for (const held of HELD) {
    const about = isAbout(w.db.read, held, w.id);
    const [row] = await w.db.read.select({ total: count() }).from(held.table).where(about);
    if (held.fate !== 'stay' && row?.total !== 0) kept.push(held.name);
  }
  expect(kept).toEqual([]);
});

test.each([
  ['as they are written now', () => {}, false],
  ['as they were written before', namesInHashes, true],
] as const)('histories hold before and after, %s', async (_, before, rewritten) => {
  const w = await traced();
  before(w.sqlite);
  expect(await w.history()).toMatchObject({ brokenAt: null, redacted: 0 });
  const old = await w.exported();
  expect(old).toContain(TRACED.name);
  expect(w.verified(old)).toMatchObject({ state: 'valid' });
  const hashes = () => w.sqlite.prepare('select hash from events order by rowid').pluck().all();
  const kept = hashes();
  await w.erase();
  expect(hashes().slice(0, kept.length)).toEqual(kept);
  const after = await w.history();
  expect(after).toMatchObject({ brokenAt: null });
  expect(after.redacted).toBeGreaterThan(8);
  const now = await w.exported();
  expect(now.replace(`@${TRACED.name}, look`, '')).not.toMatch(/quillfeather/i);
  expect(w.verified(now)).toMatchObject({ state: 'valid', redacted: after.redacted });
  expect(now.includes('"redacted":true')).toBe(rewritten);
  // What was given out before still holds by itself, with the name in it.
  expect(w.verified(old)).toMatchObject({ state: 'valid' });
});

/** The lines of the history that names were taken out of. */
const OF_THEM = "type = 'member.changed'";
test.each([
  [
    'a name taken out by hand',
    `update events set names = replace(names, 'Traced', 'x'), redacted = 1, data = '{}' where type = 'run.created'`,
  ],
  [
    'another name in a line',
    `update events set names = replace(names, 'Deleted person 1', 'Eve'), data = replace(data, 'Deleted person 1', 'Eve') where ${OF_THEM}`,
  ],
  [
    'a role in such a line',
    `update events set data = replace(data, 'contributor', 'lead') where ${OF_THEM}`,
  ],
  [
    'a line that is not listed',
    `update events set data = replace(data, '"lines":[', '"lines":[],"x":[') where type = 'history.redacted'`,
  ],
  ['the event that lists them', `delete from events where type = 'history.redacted'`],
])('%s is found', async (_, sql) => {
  for (const before of [() => {}, namesInHashes]) {
    const w = await traced();
    before(w.sqlite);
    await w.erase();
    expect(w.sqlite.prepare(sql).run().changes).toBeGreaterThan(0);
    expect((await w.history()).brokenAt).not.toBeNull();
  }
});

test('a name beside a line is held against the line', async () => {
  const w = await traced();
  w.sqlite.exec("update events set names = replace(names, 'Zephyrine', 'Eve')");
  expect((await w.history()).brokenAt).not.toBeNull();
});

test('what a process left undone is done by the next, and a repeat says so', async () => {
  const w = await traced();
  await w.erase();
  const before = w.sqlite.prepare('select count(*) from events').pluck().get();
  w.sqlite.exec('update erasures set finished_at = null');
  w.restart();
  await w.services.erasures.resume();
  expect(w.sqlite.prepare('select finished_at from erasures').pluck().get()).not.toBeNull();
  expect(w.sqlite.prepare('select count(*) from events').pluck().get()).toBe(before);
});

test('deleting oneself takes one’s name, one’s password, and nobody who is needed', async () => {
  const w = await checkedWorld();
  const bo = await w.join('Bo');
  const ask = (by: typeof bo, body: object) => w.as(by)('POST', '/me/deletion', body);
  const mine = { name: 'Bo', password: TEST_PASSWORD };
  expect((await ask(bo, { name: 'Bo' })).json.error.details[0].field).toBe('password');
  expect((await ask(bo, { ...mine, name: 'bo' })).json.error.details[0].field).toBe('name');
  expect((await ask(bo, { ...mine, password: 'wrong' })).json.error.details[0].field).toBe(
    'password',
  );
  const { project } = await w.startRun(bo);
  expect((await ask(bo, mine)).json.error.message).toContain('Nobody else leads “Orders”');
  await w.as(bo)('PUT', `/projects/${project.id}/members/${w.owner.id}`, { role: 'lead' });
  const owner = { name: 'Olga Owner', password: TEST_PASSWORD };
  expect((await ask(w.owner, owner)).json.error.message).toContain('last owner');
  expect((await ask(bo, mine)).json.data).toMatchObject({ name: 'Deleted person 1' });
  expect((await ask(bo, mine)).status).toBe(401);
});

test('an owner deletes only who is deactivated, and nobody else deletes anybody', async () => {
  const w = await checkedWorld();
  const bo = await w.join('Bo');
  const kim = await w.join('Kim');
  const put = (by: typeof bo, name = 'Bo') =>
    w.as(by)('PUT', `/people/${bo.id}/deletion`, { name });
  expect((await put(w.owner)).status).toBe(409);
  await w.as(w.owner)('PUT', `/people/${bo.id}/deactivation`);
  expect((await put(kim)).status).toBe(403);
  expect((await put(w.owner, 'Kim')).json.error.details[0].field).toBe('name');
  expect((await put(w.owner)).status).toBe(200);
  expect((await put(w.owner, 'whatever')).json.data.name).toBe('Deleted person 1');
});

test('a deletion that fails is logged with its id, and holds up no other', async () => {
  const errors: object[] = [];
  const log = pino({ level: 'error' }, { write: (line) => void errors.push(JSON.parse(line)) });
  const w = await checkedWorld({ log });
  const [bo, kim] = [await w.join('Bo'), await w.join('Kim')];
  const sqlite = byHand(w);
  const failing = (id: string) =>
    sqlite.exec(`create trigger bad before update of finished_at on erasures when old.id = '${id}'
      begin select raise(abort, 'no'); end`);
  failing(bo.id);
  for (const [{ id }, name] of [
    [bo, 'Bo'],
    [kim, 'Kim'],
  ] as const) {
    await w.as(w.owner)('PUT', `/people/${id}/deactivation`);
    const { status, json } = await w.as(w.owner)('PUT', `/people/${id}/deletion`, { name });
    expect([status, json.data?.finished]).toEqual([200, name === 'Kim']);
  }
  expect(errors).toMatchObject([{ erasureId: bo.id }]);
  sqlite.exec('update erasures set finished_at = null where id <> (select min(id) from erasures)');
  await w.services.erasures.resume();
  expect(errors).toMatchObject([{ erasureId: bo.id }, { erasureId: bo.id }]);
  const open = () =>
    sqlite.prepare('select id from erasures where finished_at is null').pluck().all();
  expect(open()).toEqual([bo.id]);
  sqlite.exec('drop trigger bad');
  await w.services.erasures.resume();
  expect(open()).toEqual([]);
});
