import { parentPort, workerData } from 'node:worker_threads';
import { parsedDocument } from './parse-document';
import type { ApartAnswer, FromThread, ReadingConfig, ToThread } from './reading.types';
import { createReadingApp } from './reading-app';

/** Answers requests that take long, one at a time, on a connection of its own that only reads. */
const say = (message: FromThread, moved: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, moved);

let haveRead: (() => void) | undefined;

const app = createReadingApp(workerData as ReadingConfig, (texts) => {
  say({ toRead: texts });
  return new Promise((resolve) => {
    haveRead = resolve;
  });
});

parentPort?.on('message', async (message: ToThread) => {
  if ('haveRead' in message) return haveRead?.();
  if ('document' in message) return say({ parsed: parsedDocument(message.document) });
  const { path, headers, actor } = message.request;
  const response = await app.request(path, { headers }, { actor });
  const body = await response.arrayBuffer();
  const answer: ApartAnswer = { status: response.status, headers: [...response.headers], body };
  say({ answer }, [body]);
});
say({ ready: true });
