import type { DocumentSource } from '@/lib/threads/reading.types';

/** What the process's entry leaves for pages: they are bundled apart and can't import it. */
export interface Host {
  request(path: string, init: RequestInit): Response | Promise<Response>;
  /** The tree of a long document, parsed away from the event loop, as JSON. */
  parse(document: DocumentSource): Promise<string>;
}

/** Our own header with the address that a page was asked for, its query included. */
export const PATH_HEADER = 'x-walkaround-path';

const KEY = Symbol.for('walkaround.host');
const shared = globalThis as { [KEY]?: Host };

/** Makes the API reachable for the pages of this process. Called once, by `server.ts`. */
export function offerHost(host: Host): void {
  shared[KEY] = host;
}

/** The API of this process. @throws when there is none */
export function theHost(): Host {
  const host = shared[KEY];
  if (!host) throw new Error('The API is not running in this process');
  return host;
}
