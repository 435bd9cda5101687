import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface Patience {
  /** Until the headers are there, in milliseconds. */
  headersMs: number;
  /** Until the whole request is there. */
  requestMs: number;
  /** Until the whole of a request that brings a file is there. */
  fileMs: number;
  /** How often connections are looked at. */
  checkMs: number;
}

/** The largest file in ten minutes is 280 kbit/s: what a phone with one bar has. */
const PATIENCE: Patience = {
  headersMs: 15_000,
  requestMs: 60_000,
  fileMs: 600_000,
  checkMs: 5_000,
};

/** Where files and documents are handed in; a test holds it against the routes that take some. */
const FILES =
  /^\/api\/v1\/(?:items\/[^/?]+\/uploads|imports(?:\/preview)?|projects\/[^/?]+\/runs)(?:$|\?)/;

/** Whether a request to an address may bring a file, and so take longer. */
export const takesFile = (url: string): boolean => FILES.test(url);

/**
 * A server that waits for nobody without end: who sends headers or a body by drops, or half of
 * them, is cut off with 408. An answer may take as long as it takes.
 */
export function createHttpServer(patience: Partial<Patience> = {}): Server {
  const { headersMs, requestMs, fileMs, checkMs } = { ...PATIENCE, ...patience };
  const server = createServer({
    headersTimeout: headersMs,
    // Node has one for all, so the shorter one is kept here.
    requestTimeout: fileMs,
    connectionsCheckingInterval: checkMs,
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (hasBody(request) && !takesFile(request.url ?? '')) hurry(request, response, requestMs);
  });
  return server;
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  (headers['content-length'] ?? '0') !== '0' || headers['transfer-encoding'] !== undefined;

/** Cuts a request off whose body is not there in time, as Node does. */
function hurry(request: IncomingMessage, response: ServerResponse, within: number): void {
  const timer = setTimeout(() => {
    if (request.complete) return;
    if (!response.headersSent)
      request.socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
    request.socket.destroy();
  }, within);
  timer.unref();
  request.once('close', () => clearTimeout(timer));
}
