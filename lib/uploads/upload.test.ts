import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { expect, test, vi } from 'vitest';
import { byHand } from '@/lib/testing/by-hand';
import { testWorld } from '@/lib/testing/test-world';
import { PIXEL, sendUpload, uploaded } from '@/lib/testing/upload';

const MEGABYTE = 1024 * 1024;

async function upload(options: { uploadsPerProject?: number } = {}) {
  const w = await testWorld(options);
  const { project, run, items } = await w.startRun(w.owner);
  const item = items[0] as (typeof items)[number];
  const list = async () =>
    (await w.owner.list('/items/{id}/evidence', { params: { id: item.id } })).data;
  const left = (folder: string) => {
    const place = path.join(w.dir, folder);
    if (!existsSync(place)) return [];
    return readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => path.relative(place, path.join(one.parentPath, one.name)));
  };
  return { ...w, project, run, item, items, list, left };
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('a file is kept under its hash, said in the history, and comes back byte for byte', async () => {
  const w = await upload();
  const bytes = randomBytes(300_000);
  const one = await uploaded(w.owner, w.item.id, { body: bytes, name: 'load test.bin' });
  const sha256 = hashOf(bytes);
  expect(one).toMatchObject({
    kind: 'upload',
    text: 'load test.bin',
    file: { sha256, bytes: 300_000, mediaType: 'application/octet-stream' },
  });
  const place = path.join(w.dir, 'uploads', sha256.slice(0, 2), sha256.slice(2));
  expect(statSync(place).mode & 0o777).toBe(0o600);
  expect(readFileSync(place).equals(bytes)).toBe(true);
  expect(w.left('incoming')).toEqual([]);
  const { data: events } = await w.owner.list('/projects/{id}/events', {
    params: { id: w.project.id },
  });
  const added = events.find(({ type }) => type === 'evidence.added');
  expect(added?.data).toMatchObject({ evidence: { id: one.id, file: one.file } });
  const response = await w.owner.fetch(`/api/v1/evidence/${one.id}/file`);
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  const tag = response.headers.get('etag') as string;
  const again = await w.owner.fetch(`/api/v1/evidence/${one.id}/file`, {
    headers: { 'if-none-match': tag },
  });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test.each([
  ['page.html', '<!doctype html><script>alert(1)</script>', 'text/plain'],
  ['image.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'text/plain'],
  ['code.js', 'alert(1)', 'text/plain'],
  ['data.xml', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', 'text/plain'],
])('%s is saved, never shown, whatever it says it is', async (name, body, mediaType) => {
  const w = await upload();
  const headers = { 'content-type': 'text/html' };
  const one = await uploaded(w.owner, w.item.id, { body, name, headers });
  const response = await w.owner.fetch(`/api/v1/evidence/${one.id}/file`);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': mediaType,
    'content-disposition': `attachment; filename=${name}`,
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': expect.stringContaining('private'),
  });
  expect((await w.owner.fetch(`/api/v1/evidence/${one.id}/preview`)).status).toBe(415);
});

test('nothing and too much are refused, and leave nothing behind', async () => {
  const w = await upload();
  const refused = async (file: Parameters<typeof sendUpload>[2]) => {
    const response = await sendUpload(w.owner, w.item.id, file);
    return [response.status, (await response.json()).error?.details[0]?.field];
  };
  const large = new Uint8Array(20 * MEGABYTE + 1);
  expect(await refused({ body: new Uint8Array(0) })).toEqual([400, 'body']);
  expect(await refused({ body: large })).toEqual([413, 'body']);
  const stated = { 'content-length': String(large.length) };
  expect(await refused({ body: large, headers: stated })).toEqual([413, 'body']);
  // A length that is not true, either way.
  expect(await refused({ headers: { 'content-length': '7' } })).toEqual([400, 'body']);
  expect(await refused({ body: large, headers: { 'content-length': '7' } })).toEqual([413, 'body']);
  expect([w.left('uploads'), w.left('incoming'), await w.list()]).toEqual([[], [], []]);
  expect((await sendUpload(w.owner, w.item.id, { body: large.subarray(1) })).status).toBe(201);
});

test('one that is cut off half-way leaves nothing', async () => {
  const w = await upload();
  const body = new ReadableStream({
    pull(controller) {
      if (w.left('incoming').length > 0) controller.error(new Error('gone'));
      else controller.enqueue(new Uint8Array(100_000));
    },
  });
  expect((await sendUpload(w.owner, w.item.id, { body })).status).toBe(400);
  expect([w.left('uploads'), w.left('incoming'), await w.list()]).toEqual([[], [], []]);
});

test('a repeat adds nothing, another file under the same mark is a conflict', async () => {
  const w = await upload();
  const mark = { id: uuidv7(), mutationId: uuidv7(), name: 'a.png' };
  const one = await uploaded(w.owner, w.item.id, mark);
  expect(await uploaded(w.owner, w.item.id, mark)).toEqual(one);
  expect((await sendUpload(w.owner, w.item.id, { ...mark, body: 'other' })).status).toBe(409);
  expect(await w.list()).toEqual([one]);
  expect(w.left('uploads')).toHaveLength(1);
});

test('the same file at once from several is kept once, and is no more room', async () => {
  const w = await upload({ uploadsPerProject: PIXEL.length });
  const all = await Promise.all(
    Array.from({ length: 5 }, (_, n) => uploaded(w.owner, w.item.id, { name: `${n}.png` })),
  );
  expect(new Set(all.map(({ file }) => file.sha256)).size).toBe(1);
  expect(w.left('uploads')).toHaveLength(1);
});

test('a project has so much room, also for those that come at once', async () => {
  const w = await upload({ uploadsPerProject: 1000 });
  const bodies = Array.from({ length: 5 }, () => randomBytes(400));
  const answers = await Promise.all(
    // Without a length, so that all pass the first look.
    bodies.map((body) => sendUpload(w.owner, w.item.id, { body: new Blob([body]).stream() })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 413, 413, 413]);
  expect(w.left('uploads')).toHaveLength(2);
  const late = await sendUpload(w.owner, w.item.id, { body: randomBytes(201) });
  expect((await late.json()).error).toMatchObject({
    code: 'PAYLOAD_TOO_LARGE',
    message: expect.stringContaining('room for 200 bytes more, of 1000 bytes'),
  });
});

test('a file that was taken away comes back by its hash, to its own item only', async () => {
  const w = await upload();
  const one = await uploaded(w.owner, w.item.id, { name: 'a.png' });
  const body = { kind: 'upload' as const, text: 'a.png', sha256: one.file.sha256 };
  await w.owner.call('delete', '/evidence/{id}', { params: { id: one.id } });
  expect((await w.owner.fetch(`/api/v1/evidence/${one.id}/file`)).status).toBe(404);
  const again = await w.owner.call('post', '/items/{id}/evidence', {
    params: { id: w.item.id },
    body,
  });
  expect(again).toMatchObject({ kind: 'upload', text: 'a.png', file: one.file });
  expect((await w.owner.fetch(`/api/v1/evidence/${again.id}/file`)).status).toBe(200);
  const other = w.items[1]?.id as string;
  for (const [id, wrong] of [
    [other, body],
    [w.item.id, { ...body, text: 'b.png' }],
    [w.item.id, { kind: 'upload' as const, text: 'a.png' }],
    [w.item.id, { kind: 'text' as const, text: 'a', sha256: one.file.sha256 }],
  ] as const)
    await expect(
      w.owner.call('post', '/items/{id}/evidence', { params: { id }, body: wrong }),
    ).rejects.toMatchObject({ code: 'VALIDATION_ERROR', details: [{ field: 'sha256' }] });
});

test('others may neither send nor see it', async () => {
  const w = await upload();
  const { items } = await w.startRun(w.owner, { access: 'private' });
  const item = items[0]?.id as string;
  const one = await uploaded(w.owner, item);
  const stranger = await w.join('Sten Stranger');
  for (const [who, status] of [
    [stranger, 404],
    [w.nobody, 401],
  ] as const) {
    expect((await sendUpload(who, item)).status).toBe(status);
    for (const what of ['file', 'preview'])
      expect((await who.fetch(`/api/v1/evidence/${one.id}/${what}`)).status).toBe(status);
  }
  expect(w.left('uploads')).toHaveLength(1);
});

test('a file that is missing on the disk is said to be', async () => {
  const w = await upload();
  const one = await uploaded(w.owner, w.item.id);
  await w.services.files.discard(one.file.sha256, async () => false);
  const response = await w.owner.fetch(`/api/v1/evidence/${one.id}/file`);
  expect((await response.json()).error).toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining('backup'),
  });
});

test('a run that takes no more changes takes no file, and nothing is left of it', async () => {
  const w = await upload();
  await w.owner.call('patch', '/runs/{id}', {
    params: { id: w.run.id },
    body: { archived: true },
  });
  expect((await sendUpload(w.owner, w.item.id)).status).toBe(409);
  expect([w.left('uploads'), w.left('incoming')]).toEqual([[], []]);
});

test('what the database does not take leaves no file that nothing names', async () => {
  const w = await upload();
  byHand(w).exec(
    "create trigger no before insert on evidence begin select raise(abort, 'no'); end",
  );
  expect((await sendUpload(w.owner, w.item.id)).status).toBe(500);
  expect([w.left('uploads'), w.left('incoming')]).toEqual([[], []]);
});

test('a guest sees the files of the items that their review is about, and no others', async () => {
  const w = await upload();
  const params = { id: w.project.id };
  await w.owner.call('patch', '/projects/{id}', { params, body: { guests: true } });
  const { data: guides } = await w.owner.list('/guides');
  const checklistId = guides[0]?.checklists[0]?.id as string;
  const later = async () => {
    const run = await w.owner.call('post', '/projects/{id}/runs', {
      params,
      body: { checklistId },
    });
    const items = await w.owner.list('/runs/{id}/items', { params: { id: run.id } });
    return items.data[0]?.id as string;
  };
  const inside = await uploaded(w.owner, w.item.id);
  const review = await w.owner.call('post', '/projects/{id}/reviews', {
    params,
    body: { name: 'Look' },
  });
  const outside = await uploaded(w.owner, await later());
  const { token } = await w.owner.call('put', '/reviews/{id}/guest-link', {
    params: { id: review.id },
  });
  const joined = await w.nobody.fetch(`/api/v1/guest-links/${token}/guests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Gus' }),
  });
  const cookie = joined.headers.getSetCookie().map((line) => line.split(';')[0]);
  const guest = w.visitor('', cookie.join('; '));
  const statuses = async ({ id }: { id: string }) =>
    Promise.all(
      ['file', 'preview'].map(
        async (what) => (await guest.fetch(`/api/v1/evidence/${id}/${what}`)).status,
      ),
    );
  expect(await statuses(inside)).toEqual([200, 200]);
  expect(await statuses(outside)).toEqual([404, 404]);
  expect((await sendUpload(guest, w.item.id)).status).toBe(401);
  await w.owner.call('delete', '/runs/{id}', { params: { id: w.run.id } });
  expect(await statuses(inside)).toEqual([404, 404]);
  await w.owner.call('post', '/runs/{id}/restoration', { params: { id: w.run.id } });
  expect(await statuses(inside)).toEqual([200, 200]);
  await w.owner.call('patch', '/projects/{id}', { params, body: { guests: false } });
  expect(await statuses(inside)).not.toContain(200);
});

test('so many at once of one person, and so many a minute', async () => {
  const w = await upload();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow = () =>
    new ReadableStream({
      async pull(controller) {
        await held;
        controller.enqueue(new Uint8Array(PIXEL));
        controller.close();
      },
    });
  const going = Array.from({ length: 6 }, () => sendUpload(w.owner, w.item.id, { body: slow() }));
  await vi.waitFor(() => expect(w.left('incoming')).toHaveLength(6));
  expect((await sendUpload(w.owner, w.item.id)).status).toBe(429);
  const bo = await w.join('Bo');
  expect((await sendUpload(bo, w.item.id)).status).toBe(201);
  release();
  expect((await Promise.all(going)).map(({ status }) => status)).toEqual(Array(6).fill(201));
  let sent = 7;
  for (let status = 0; status !== 429; sent += 1) status = (await sendUpload(w.owner, 'x')).status;
  expect(sent).toBe(121);
});
