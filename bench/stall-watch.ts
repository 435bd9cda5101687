import { Agent, request } from 'node:http';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** What one request did to the others. */
export interface Waited {
  /** The longest wait for /healthz while it was answered, in milliseconds. */
  longest: number;
  /** The bytes of its answer, and how long it took. */
  bytes: number;
  tookMs: number;
}

export interface Asked {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Ends the request after so many bytes: an event stream has no end. */
  enough?: number;
}

/** Watches a server's /healthz while something is asked of it. */
export function watch(url: string) {
  const probe = new Worker(path.join(import.meta.dirname, 'stall-probe.mjs'), { workerData: url });
  // A connection each: one that was idle for long may have been closed by a busy server.
  const agent = new Agent({ keepAlive: false });

  return { during, end: () => probe.terminate() };

  async function during(asked: Asked): Promise<Waited> {
    await pause();
    await read();
    const began = performance.now();
    const bytes = await fetched(asked);
    const tookMs = performance.now() - began;
    await pause();
    return { longest: (await read()).longest, bytes, tookMs };
  }

  function read(): Promise<{ longest: number }> {
    return new Promise((resolve) => {
      probe.once('message', resolve);
      probe.postMessage('read');
    });
  }

  function fetched({ path, method = 'GET', headers = {}, body, enough }: Asked): Promise<number> {
    return new Promise((resolve, reject) => {
      const sent = request(url + path, { method, headers, agent }, (response) => {
        let bytes = 0;
        if ((response.statusCode ?? 500) >= 400)
          reject(new Error(`${method} ${path} was answered with ${response.statusCode}`));
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (enough !== undefined && bytes >= enough) {
            response.destroy();
            resolve(bytes);
          }
        });
        response.on('end', () => resolve(bytes));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 150));
