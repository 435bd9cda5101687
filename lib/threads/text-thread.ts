import { parentPort } from 'node:worker_threads';
import { noteNodes } from '@/lib/markdown/note-nodes';
import { ownPlace } from './thread-time';

/** Parses texts, one a message. It is ended from outside when one takes too long. */
parentPort?.on('message', (text: string) =>
  parentPort?.postMessage(JSON.stringify(noteNodes(text))),
);
parentPort?.postMessage(ownPlace());
