import { parentPort } from 'node:worker_threads';
import { type DocumentToRead, readHere } from '@/lib/imports/read-document';
import { GuideError } from '@/lib/markdown/parse-guide';
import type { FromDocumentThread } from './document-reader';
import { ownPlace } from './thread-time';

/** Reads documents, one a message. It is ended from outside when one takes too long. */
const say = (message: FromDocumentThread) => parentPort?.postMessage(message);

parentPort?.on('message', (document: DocumentToRead) => {
  try {
    say({ read: readHere(document, (progress) => say({ progress })) });
  } catch (error) {
    if (!(error instanceof GuideError)) throw error;
    say({ refused: { message: error.message, line: error.line } });
  }
});
say({ place: ownPlace() });
