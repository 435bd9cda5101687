import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import type { Reading } from '@/lib/imports/read-document';
import { GuideError } from '@/lib/markdown/parse-guide';
import { createDocumentReader, DOCUMENT_MEMORY } from './document-reader';
import { startThread } from './start-thread';
import { ownPlace } from './thread-time';

/** Reads as the source says: `slow` never ends, `large` takes all memory, `broken` fails. */
const STAND_IN = `
  const { parentPort } = require('node:worker_threads');
  const place = ${ownPlace() === '' ? "''" : "'/proc/' + require('node:fs').readlinkSync('/proc/thread-self') + '/schedstat'"};
  parentPort.on('message', ({ source }) => {
    parentPort.postMessage({ progress: 0.5 });
    if (source === 'slow') for (;;);
    if (source === 'large') for (const all = []; ; ) all.push(new Array(10_000).fill(all.length));
    if (source === 'broken') throw new Error('broken');
    if (source === 'refused') return parentPort.postMessage({ refused: { message: 'No', line: 3 } });
    parentPort.postMessage({ read: { parsed: source, shape: '' } });
  });
  parentPort.postMessage({ place });
`;

const QUICK = { spent: { each: 300, perMiB: 0 }, passed: { each: 3_000, perMiB: 0 } };

function readerOf(limits = QUICK) {
  const started: Worker[] = [];
  const reader = createDocumentReader(() => {
    const resourceLimits = { maxOldGenerationSizeMb: 32 };
    const worker = new Worker(STAND_IN, { eval: true, resourceLimits });
    started.push(worker);
    return worker;
  }, limits);
  onTestFinished(reader.close);
  const read = (source: string, how: Partial<Reading> = {}) =>
    reader.read({ source, fallbackName: undefined, choices: {} }, { asker: 'Ann', ...how });
  return { ...reader, read, started };
}

describe('documents', () => {
  it('are read one after the other, in one thread', async () => {
    const { read, started } = readerOf();
    const all = await Promise.all(['a', 'b', 'c'].map((source) => read(source)));
    expect(all.map(({ parsed }) => parsed)).toEqual(['a', 'b', 'c']);
    expect(started).toHaveLength(1);
  });

  it('that take too long are refused, and the next one is read', async () => {
    const { read, started } = readerOf();
    const slow = expect(read('slow')).rejects.toMatchObject({
      name: 'DocumentTooSlow',
      lacks: 'time',
    });
    expect(await read('a', { asker: 'Bo' })).toMatchObject({ parsed: 'a' });
    await slow;
    expect(started).toHaveLength(2);
  });

  it('that take too much memory end their thread and not the process', async () => {
    const { read } = readerOf({
      ...QUICK,
      spent: { each: 60_000, perMiB: 0 },
      passed: { each: 60_000, perMiB: 0 },
    });
    await expect(read('large')).rejects.toMatchObject({ lacks: 'memory' });
    expect(await read('a')).toMatchObject({ parsed: 'a' });
  });

  it('that can’t be read say why, and a broken thread is replaced', async () => {
    const { read } = readerOf();
    await expect(read('refused')).rejects.toEqual(new GuideError('No', 3));
    await expect(read('broken')).rejects.toThrow('broken');
    expect(await read('a')).toMatchObject({ parsed: 'a' });
  });

  it('that nobody waits for any more are left, whether they wait or are read', async () => {
    const { read, started } = readerOf({
      ...QUICK,
      spent: { each: 60_000, perMiB: 0 },
      passed: { each: 60_000, perMiB: 0 },
    });
    const left: Promise<void>[] = [];
    const [first, second] = [new AbortController(), new AbortController()];
    const begun = new Promise<number>((onProgress) => {
      const how = { signal: first.signal, onProgress };
      left.push(expect(read('slow', how)).rejects.toMatchObject({ code: 'UNAVAILABLE' }));
    });
    const waiting = expect(read('slow', { signal: second.signal })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    const last = read('a');
    second.abort();
    await waiting;
    expect(await begun).toBe(0.5);
    first.abort();
    await Promise.all(left);
    expect(await last).toMatchObject({ parsed: 'a' });
    expect(started).toHaveLength(2);
    await expect(read('a', { signal: first.signal })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
  });

  it('of one asker are not too many at once, and nobody else waits for them', async () => {
    const { read } = readerOf();
    const all = await Promise.allSettled(Array.from({ length: 40 }, () => read('a')));
    const refused = all.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const one of refused) expect(one).toMatchObject({ reason: { code: 'RATE_LIMITED' } });
    expect(await read('b', { asker: 'Bo' })).toMatchObject({ parsed: 'b' });
  });
});

test('a real thread reads a document and says how far it is', async () => {
  const reader = createDocumentReader(() =>
    startThread('document-thread', undefined, DOCUMENT_MEMORY),
  );
  onTestFinished(reader.close);
  const source = Array.from(
    { length: 4_000 },
    (_, at) => `## Part ${at}\n\n- [x] Item ${at}\n`,
  ).join('\n');
  const told: number[] = [];
  const { parsed, shape } = await reader.read(
    { source, fallbackName: 'long', choices: {} },
    { asker: 'Ann', onProgress: (share) => told.push(share) },
  );
  expect(parsed).toMatchObject({ name: 'long', receipt: { items: 4_000, done: 4_000 } });
  expect(shape).toMatch(/^[0-9a-f]{64}$/);
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  await expect(
    reader.read({ source: 'a\n\0', fallbackName: undefined, choices: {} }, { asker: 'Ann' }),
  ).rejects.toMatchObject({ name: 'GuideError', line: 2 });
});
