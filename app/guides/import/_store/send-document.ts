import { sendFile } from '@/components/api/send-file';
import type { CallOptions } from '@/lib/application/client';
import type { Kept, Preview } from './import.types';

export interface Sending {
  signal: AbortSignal;
  /** How far it is, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Going there is so much of the way; the rest is reading. */
const GOING = 0.2;
/** Documents wait for each other on the server, so silence is no sign of trouble for long. */
const PATIENCE_MS = 5 * 60_000;

/** Asks what a document would be as a guide. Rejects with `ApiError`, or `AbortError` once cancelled. */
export function askPreview(
  body: NonNullable<CallOptions<'post', '/imports/preview'>['body']>,
  { signal, onProgress }: Sending,
): Promise<Preview> {
  const sent = asJson(body);
  return sendFile<Preview>('/api/v1/imports/preview', sent, {
    signal,
    patience: PATIENCE_MS,
    headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
    onProgress: (bytes) => onProgress?.(GOING * Math.min(1, bytes / sent.size)),
    onText: (text) => {
      const share = lastProgress(text);
      if (share !== null) onProgress?.(GOING + (1 - GOING) * share);
    },
  });
}

/** Keeps a document. Rejects with `ApiError`. */
export function keepDocument(
  body: NonNullable<CallOptions<'post', '/imports'>['body']>,
): Promise<Kept> {
  return sendFile<Kept>('/api/v1/imports', asJson(body), {
    // Whether it was kept would not be known.
    signal: new AbortController().signal,
    patience: PATIENCE_MS,
    headers: { 'content-type': 'application/json' },
    onProgress: () => {},
  });
}

const asJson = (body: unknown) => new Blob([JSON.stringify(body)]);

/** How far the server is by the last whole line of progress that it sent; none before there is one. */
export function lastProgress(text: string): number | null {
  const at = text.lastIndexOf('{"progress":');
  const found = at < 0 ? null : /^\{"progress":([\d.e-]+)\}\n/.exec(text.slice(at, at + 60));
  return found ? Number(found[1]) : null;
}
