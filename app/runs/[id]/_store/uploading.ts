import type { StoreApi } from 'zustand/vanilla';
import { ApiError } from '@/lib/api/api-error';
import { LARGEST_FILE } from '@/lib/model/evidence-file';
import { putEvidence } from '@/lib/runs/run-state.reducer';
import { UPLOAD_WORDS } from '@/lib/uploads/upload.words';
import type { Core } from './core';
import type { Evidence } from './run.types';
import { isReadOnly } from './run-state';
import { pieceStep } from './step.reducer';
import type { Upload, Uploads } from './uploading.types';
import { UPLOADING_WORDS as WORDS } from './uploading.words';

/** How many go at once; the others wait for their turn. */
const AT_ONCE = 2;

/** Sends one file. Rejects with `ApiError`, or with `AbortError` once it is cancelled. */
export type SendUpload = (
  upload: Upload,
  how: { onProgress(sent: number): void; signal: AbortSignal },
) => Promise<Evidence>;

/**
 * Files that are on their way. They are no part of the queue of changes: they can't be kept through
 * a reload, and nothing waits for them. Once one has arrived it is evidence like any other.
 */
export function createUploading(core: Core, uploads: StoreApi<Uploads>, send: SendUpload) {
  const stops = new Map<string, AbortController>();

  return { addFiles, cancelUpload, retryUpload, retryUnreached };

  /** Sends files to an item, once whoever must be asked has agreed. */
  function addFiles(itemId: string, files: readonly File[]): void {
    const state = core.store.getState();
    if (isReadOnly(state) || files.length === 0) return;
    const added = files.map((file) => asUpload(itemId, file));
    const [first] = added;
    if (!first) return;
    const mutation = {
      kind: 'evidence.add' as const,
      mutationId: first.mutationId,
      evidence: { ...blank(first), createdBy: state.me.id, createdAt: core.now() },
      undoes: null,
    };
    core.gate.pass(mutation, () => put(added), []);
  }

  function put(added: readonly Upload[]): void {
    uploads.setState(({ list }) => ({ list: [...list, ...added] }));
    goOn();
  }

  function asUpload(itemId: string, file: File): Upload {
    const refused =
      file.size > LARGEST_FILE
        ? UPLOAD_WORDS.tooLarge
        : file.size === 0
          ? UPLOAD_WORDS.empty
          : null;
    return {
      id: core.mint(),
      mutationId: core.mint(),
      itemId,
      file,
      state: refused ? 'failed' : 'waiting',
      sent: 0,
      error: refused,
      again: false,
    };
  }

  /** Stops one, or takes away what is said of one that failed. */
  function cancelUpload(id: string): void {
    stops.get(id)?.abort();
    drop(id);
    goOn();
  }

  function retryUpload(id: string): void {
    change(id, { state: 'waiting', error: null, sent: 0 });
    goOn();
  }

  /** Sends again what could not be sent for want of a connection. */
  function retryUnreached(): void {
    for (const { id, error } of uploads.getState().list)
      if (error === WORDS.offline) retryUpload(id);
  }

  function goOn(): void {
    const { list } = uploads.getState();
    const busy = list.filter(({ state }) => state === 'sending').length;
    const next = list.filter(({ state }) => state === 'waiting').slice(0, AT_ONCE - busy);
    for (const one of next) void start(one);
  }

  async function start(upload: Upload): Promise<void> {
    const { id } = upload;
    const stop = new AbortController();
    stops.set(id, stop);
    change(id, { state: 'sending' });
    try {
      const onProgress = (sent: number) => change(id, { sent });
      const evidence = await send(upload, { onProgress, signal: stop.signal });
      arrived(upload, evidence);
    } catch (error) {
      if (!stop.signal.aborted) failed(id, error);
    } finally {
      stops.delete(id);
      goOn();
    }
  }

  function arrived({ id, mutationId }: Upload, evidence: Evidence): void {
    drop(id);
    core.change(({ server, past }) => ({
      server: putEvidence(server, evidence),
      past: [...past, pieceStep(mutationId, 'added', evidence)],
      future: [],
    }));
  }

  function failed(id: string, error: unknown): void {
    const known = error instanceof ApiError ? error : null;
    const unreached = !known || known.code === 'OFFLINE';
    const again = unreached || AGAIN.has(known.code);
    change(id, { state: 'failed', error: unreached ? WORDS.offline : known.message, again });
  }

  function change(id: string, to: Partial<Upload>): void {
    uploads.setState(({ list }) => ({
      list: list.map((one) => (one.id === id ? { ...one, ...to } : one)),
    }));
  }

  function drop(id: string): void {
    uploads.setState(({ list }) => ({ list: list.filter((one) => one.id !== id) }));
  }
}

const AGAIN = new Set(['RATE_LIMITED', 'UNAVAILABLE', 'INTERNAL', 'UNAUTHENTICATED']);

const blank = ({ id, itemId, file }: Upload) => ({
  id,
  itemId,
  kind: 'upload' as const,
  url: null,
  text: file.name,
  claimed: false,
});
