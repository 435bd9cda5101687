import type { Config } from '@/lib/config/config';
import type { GuideSource } from '@/lib/guides/document/guide-document';
import type { Actor } from '@/lib/model/actor';

/** What a reading thread is started with. */
export type ReadingConfig = Pick<Config, 'data' | 'url' | 'signingKey'> & { logLevel: string };

/** A request that a thread answers: all that its routes look at. */
export interface ApartRequest {
  /** Path and query. */
  path: string;
  headers: Record<string, string>;
  actor: Actor | null;
}

export interface ApartAnswer {
  status: number;
  headers: [string, string][];
  body: ArrayBuffer;
}

/** A document that a thread parses: what its tree is of. */
export type DocumentSource = { markdown: string } | { guide: GuideSource };

/** From the process to a thread: a request, a document, or that the texts it asked for have been read. */
export type ToThread =
  | { request: ApartRequest }
  | { document: DocumentSource }
  | { haveRead: true };

/** From a thread to the process: that it is there, an answer, or texts to be read. */
export type FromThread =
  | { ready: true }
  | { answer: ApartAnswer }
  | { parsed: string }
  | { toRead: string[] };
