// @vitest-environment jsdom

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '@/lib/api/api-error';
import { connectDocument } from './connect';
import { createDocument } from './document';
import type { DocumentKind, LiveState, Queued } from './document.types';
import { createDrafts } from './drafts';
import { FakeSource } from './fake-source';
import { memoryStorage } from './memory-storage';
import { createOutboxOf } from './outbox';

interface Said {
  seq: number;
  words: readonly string[];
}
type Word = Queued & { word: string };

/** Words that people say one after the other: the smallest kind there is. */
const WORDS: DocumentKind<Said, Word, null, Said, LiveState<Said, Word>> = {
  read: (snapshot) => snapshot,
  apply: ({ words }, { seq, data }) => ({
    seq,
    words: [...words, (data as unknown as { word: string }).word],
  }),
  take: (server) => server,
  echo: ({ server, pending }, _, id) => ({
    server,
    pending: pending.filter(({ mutationId }) => mutationId !== id),
  }),
  queued: (pending, one) => [...pending, one],
  inOrder: (pending) => pending,
  withdraw: (pending, id) => pending.filter(({ mutationId }) => mutationId !== id),
  isForServer: () => true,
  isSent: () => false,
  prepare: ({ pending }) => ({ next: pending[0] ?? null, patch: {} }),
  derive: () => ({}),
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeSource);
  FakeSource.opened = [];
});
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function tab(
  send: (word: Word) => Promise<null>,
  { storage = memoryStorage(), onlyVisible = false, ask = async (): Promise<unknown> => null } = {},
) {
  const start = { seq: 0, words: [] };
  const base = { server: start, pending: [], live: false, trouble: null, kept: true, drafts: {} };
  const document = createDocument(WORDS, base, {
    outbox: createOutboxOf<Word>(
      storage,
      'words:ada:',
      () => true,
      (all) => all,
      () => false,
    ),
    drafts: createDrafts(null, 'ada', 'words'),
    load: async () => start,
  });
  document.restore();
  ends.push(
    connectDocument(document, {
      events: '/events',
      lock: 'words',
      send,
      refused: ({ mutationId }) => void document.withdraw(mutationId),
      notices: {},
      ask,
      onlyVisible,
    }),
  );
  return document;
}

const event = (seq: number, word: string, mutationId: string | null = null) => ({
  seq,
  mutationId,
  data: { word },
});

test('a stream that fell silent is opened again, after the newest event that came', async () => {
  const document = tab(async () => null);
  FakeSource.opened[0]?.onopen?.();
  FakeSource.opened[0]?.say('event', event(3, 'hello'));
  await vi.advanceTimersByTimeAsync(10);
  expect(document.store.getState()).toMatchObject({ live: true, server: { words: ['hello'] } });
  await vi.advanceTimersByTimeAsync(36_000);
  expect(FakeSource.opened.map(({ url }) => url)).toEqual(['/events?after=0', '/events?after=3']);
  expect(document.store.getState().live).toBe(false);
});

test('a hidden tab lets go of its connection, and comes back where it was', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get');
  hidden.mockReturnValue(true);
  tab(async () => null, { onlyVisible: true });
  expect(FakeSource.opened).toHaveLength(0);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(FakeSource.opened).toHaveLength(1);
  hidden.mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(FakeSource.opened[0]?.readyState).toBe(FakeSource.CLOSED);
  hidden.mockRestore();
});

test('what waited through a reload is sent once, and by its own account only', async () => {
  const storage = memoryStorage();
  storage.setItem('words:ada:m1', JSON.stringify({ mutationId: 'm1', word: 'hi' }));
  storage.setItem('words:bo:m2', JSON.stringify({ mutationId: 'm2', word: 'theirs' }));
  const send = vi.fn(async () => null);
  const document = tab(send, { storage });
  await vi.advanceTimersByTimeAsync(10);
  expect(send.mock.calls).toEqual([[{ mutationId: 'm1', word: 'hi' }]]);
  expect(document.store.getState().pending).toEqual([]);
  expect([storage.getItem('words:ada:m1'), storage.length]).toEqual([null, 1]);
});

test('nothing is said to be in trouble once another tab has seen the last of it through', async () => {
  const document = tab(async () => {
    throw new ApiError('OFFLINE', '', 0);
  });
  document.put({ mutationId: 'm1', word: 'hi' });
  await vi.advanceTimersByTimeAsync(10);
  expect(document.store.getState().trouble).toBe('away');
  document.receive([event(1, 'hi', 'm1') as never]);
  expect(document.store.getState()).toMatchObject({ pending: [], trouble: null });
});

test('a page of one account says so when another is signed in, and keeps what waits', async () => {
  const document = tab(async () => {
    throw new ApiError('UNAUTHENTICATED', '', 401, [{ field: 'walkaround-person', message: '' }]);
  });
  document.put({ mutationId: 'm1', word: 'hi' });
  await vi.advanceTimersByTimeAsync(10);
  expect(document.store.getState()).toMatchObject({
    trouble: 'somebody-else',
    pending: [{ word: 'hi' }],
  });
});

const shutOut = async () => {
  throw new ApiError('NOT_FOUND', 'This project was not found', 404);
};

test('whoever was shut out is told so, and nothing is asked or sent any more', async () => {
  const storage = memoryStorage();
  const send = vi.fn(async () => null);
  const document = tab(send, { storage, ask: shutOut });
  const stream = FakeSource.opened[0] as FakeSource;
  stream.readyState = FakeSource.CLOSED;
  stream.onerror?.();
  await vi.advanceTimersByTimeAsync(10);
  expect(document.store.getState()).toMatchObject({ trouble: 'gone', live: false });
  document.put({ mutationId: 'm1', word: 'hi' });
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(120_000);
  expect(FakeSource.opened).toHaveLength(1);
  expect(send).not.toHaveBeenCalled();
  expect(document.store.getState()).toMatchObject({ trouble: 'gone', pending: [{ word: 'hi' }] });
});

test('a change that is refused to somebody shut out is kept, and goes out once they are let in', async () => {
  const storage = memoryStorage();
  const document = tab(shutOut, { storage, ask: shutOut });
  document.put({ mutationId: 'm1', word: 'hi' });
  await vi.advanceTimersByTimeAsync(10);
  expect(document.store.getState()).toMatchObject({ trouble: 'gone', pending: [{ word: 'hi' }] });
  const send = vi.fn(async () => null);
  tab(send, { storage });
  await vi.advanceTimersByTimeAsync(10);
  expect(send.mock.calls).toEqual([[{ mutationId: 'm1', word: 'hi' }]]);
});

test('a change that is refused to somebody who may still read is taken back', async () => {
  const document = tab(shutOut);
  document.put({ mutationId: 'm1', word: 'hi' });
  await vi.advanceTimersByTimeAsync(10);
  expect(document.store.getState()).toMatchObject({ trouble: null, pending: [] });
});
