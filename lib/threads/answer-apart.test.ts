import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { createReadingThreads } from './answer-apart';
import type { ToThread } from './reading.types';

const BODY = new ArrayBuffer(0);

/** Threads whose answers are given by hand; what they were asked is in `asked`. */
function world(idleMs?: number) {
  const asked: { path: string; reply(): void }[] = [];
  let started = 0;
  const start = () => {
    started += 1;
    const worker = Object.assign(new EventEmitter(), {
      ended: false,
      unref() {},
      async terminate() {
        worker.ended = true;
        // A real one takes a moment to be gone.
        setTimeout(() => worker.emit('exit', 1), 20);
        return 1;
      },
      postMessage(message: ToThread) {
        if (!('request' in message)) return;
        if (worker.ended) throw new Error('asked after its end');
        const reply = () =>
          worker.emit('message', { answer: { status: 200, headers: [], body: BODY } });
        asked.push({ path: message.request.path, reply });
      },
    });
    return worker as unknown as Worker;
  };
  const threads = createReadingThreads({
    start,
    haveRead: async () => {},
    ...(idleMs === undefined ? {} : { idleMs }),
  });
  const ask = (asker: string, path: string, signal?: AbortSignal) =>
    threads.answer({
      asker,
      request: async () => ({ path, headers: {}, actor: null }),
      ...(signal ? { signal } : {}),
    });
  return { threads, ask, asked, started: () => started };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));
const paths = (asked: { path: string }[]) => asked.map(({ path }) => path);

test('one who asks for many does not keep another waiting for all of them', async () => {
  const { ask, asked } = world();
  const all = ['b1', 'b2', 'b3', 'b4'].map((path) => ask('bo', path));
  await soon();
  all.push(ask('ada', 'a1'));
  asked[0]?.reply();
  await soon();
  expect(paths(asked)).toEqual(['b1', 'b2', 'a1']);
  for (let at = 1; at < 5; at += 1) {
    asked[at]?.reply();
    await soon();
  }
  expect((await Promise.all(all)).map(({ status }) => status)).toEqual(Array(5).fill(200));
});

test('nobody has more than ten waiting', async () => {
  const { ask } = world();
  const all = Array.from({ length: 12 }, (_, at) => ask('bo', `b${at}`));
  await soon();
  await expect(ask('bo', 'one more')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  void ask('ada', 'a1');
  expect(all).toHaveLength(12);
});

test('what nobody waits for any more is not made', async () => {
  const { ask, asked } = world();
  const running = [ask('bo', 'b1'), ask('bo', 'b2')];
  const left = new AbortController();
  const given = ask('bo', 'b3', left.signal);
  await soon();
  left.abort(new Error('gone'));
  await expect(given).rejects.toThrow('gone');
  for (const one of [...asked]) one.reply();
  await Promise.all(running);
  await soon();
  expect(paths(asked)).toEqual(['b1', 'b2']);
});

test('who may no longer look when it is their turn is refused, and the next one comes', async () => {
  const { threads, ask, asked } = world();
  const running = [ask('bo', 'b1'), ask('bo', 'b2')];
  const refused = threads.answer({
    asker: 'cy',
    request: async () => {
      throw new Error('deactivated meanwhile');
    },
  });
  const after = ask('ada', 'a1');
  await soon();
  asked[0]?.reply();
  await expect(refused).rejects.toThrow('deactivated meanwhile');
  await soon();
  expect(paths(asked)).toEqual(['b1', 'b2', 'a1']);
  for (const one of [...asked]) one.reply();
  await Promise.all([...running, after]);
});

test('a thread that is being ended takes nothing with it', async () => {
  const { ask, asked, started } = world(1);
  for (let at = 0; at < 5; at += 1) {
    const given = ask('ada', `a${at}`);
    await soon();
    asked.at(-1)?.reply();
    expect((await given).status).toBe(200);
    await soon();
  }
  expect(started()).toBeGreaterThan(1);
});
