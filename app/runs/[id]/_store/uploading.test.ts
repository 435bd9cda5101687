import { expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { ApiError } from '@/lib/api/api-error';
import type { Evidence } from './run.types';
import { opened, settle } from './undoing-world';
import { createUploading } from './uploading';
import type { Upload, Uploads } from './uploading.types';

interface Sent {
  upload: Upload;
  progress(sent: number): void;
  signal: AbortSignal;
  arrive(): void;
  fail(error: Error): void;
}

/** A tab, and what it sends: nothing arrives until a test says so. */
function uploading() {
  const tab = opened().tab();
  const sent: Sent[] = [];
  const uploads = createStore<Uploads>(() => ({ list: [], coming: false }));
  const made = createUploading(tab.core, uploads, (upload, { onProgress, signal }) => {
    return new Promise<Evidence>((resolve, reject) => {
      const evidence = {
        id: upload.id,
        itemId: upload.itemId,
        kind: 'upload' as const,
        url: null,
        text: upload.file.name,
        file: { sha256: 'ab', bytes: upload.file.size, mediaType: 'text/plain' },
        claimed: false,
        createdBy: 'ada',
        createdAt: '2026-11-26T10:00:00.000Z',
      };
      const arrive = () => resolve(evidence);
      sent.push({ upload, progress: onProgress, signal, arrive, fail: reject });
    });
  });
  const list = () =>
    uploads.getState().list.map(({ file, state, sent }) => [file.name, state, sent]);
  const file = (name: string, size = 3) => new File(['x'.repeat(size)], name);
  return { ...tab, ...made, uploads, sent, list, file };
}

test('two go at once, the others in their turn, and what arrived is evidence that can be undone', async () => {
  const w = uploading();
  w.addFiles(
    'item-0',
    ['a', 'b', 'c'].map((name) => w.file(name)),
  );
  w.sent[0]?.progress(2);
  expect(w.list()).toEqual([
    ['a', 'sending', 2],
    ['b', 'sending', 0],
    ['c', 'waiting', 0],
  ]);
  w.sent[0]?.arrive();
  await settle();
  expect(w.texts('item-0')).toEqual(['a']);
  expect(w.list().map(([name, state]) => [name, state])).toEqual([
    ['b', 'sending'],
    ['c', 'sending'],
  ]);
  await w.undo();
  expect(w.said.at(-1)).toBe('Undid “Item 0” · File “a”: added → removed');
  expect(w.texts('item-0')).toEqual([]);
});

test('one that is cancelled stops, and makes room for the next', async () => {
  const w = uploading();
  w.addFiles(
    'item-0',
    ['a', 'b', 'c'].map((name) => w.file(name)),
  );
  w.cancelUpload(w.sent[0]?.upload.id ?? '');
  expect(w.sent[0]?.signal.aborted).toBe(true);
  w.sent[0]?.fail(new DOMException('', 'AbortError'));
  await settle();
  expect(w.list().map(([name]) => name)).toEqual(['b', 'c']);
  expect(w.sent).toHaveLength(3);
});

test('what the server refuses says why, and what did not reach it goes again under the same marks', async () => {
  const w = uploading();
  w.addFiles('item-0', [w.file('a'), w.file('b')]);
  w.sent[0]?.fail(new ApiError('PAYLOAD_TOO_LARGE', 'No room.', 413));
  w.sent[1]?.fail(new ApiError('OFFLINE', 'away', 0));
  await settle();
  const [full, away] = w.uploads.getState().list;
  expect(full).toMatchObject({ state: 'failed', error: 'No room.', again: false });
  expect(away).toMatchObject({ state: 'failed', again: true });
  w.retryUnreached();
  expect(w.sent).toHaveLength(3);
  expect(w.sent[2]?.upload).toMatchObject({ id: away?.id, mutationId: away?.mutationId });
});

test('what is too large or empty is named and never sent', () => {
  const w = uploading();
  const large = w.file('large');
  Object.defineProperty(large, 'size', { value: 20 * 1024 * 1024 + 1 });
  w.addFiles('item-0', [large, w.file('empty', 0)]);
  expect(w.sent).toEqual([]);
  expect(w.uploads.getState().list.map(({ error }) => error)).toEqual([
    'This file is larger than 20 MB.',
    'This file is empty.',
  ]);
});

test('of a signed run it is asked first, once for all of them', async () => {
  const w = uploading();
  const guard = vi.fn(async () => false);
  w.core.gate.setGuard(guard);
  w.addFiles('item-0', [w.file('a'), w.file('b')]);
  await settle();
  expect([guard.mock.calls.length, w.list(), w.sent]).toEqual([1, [], []]);
});
