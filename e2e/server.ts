import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A built Walkaround of a test's own: its process, its data, its port. */
export interface OwnServer {
  url: string;
  data: string;
  /** Stops it, as `kill` would, and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same data and port. */
  start(): Promise<void>;
  /** Stops it and removes its data. */
  dispose(): Promise<void>;
}

/**
 * Starts the built server with an empty data directory.
 * @param given more of its environment, which may depend on its address
 */
export async function ownServer(
  given: Record<string, string> | ((url: string) => Promise<Record<string, string>>) = {},
): Promise<OwnServer> {
  const data = mkdtempSync(path.join(tmpdir(), 'walkaround-story-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = typeof given === 'function' ? await given(url) : given;
  let child: ChildProcess;

  async function start(): Promise<void> {
    child = spawn(process.execPath, ['dist/server.mjs'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        HOST: '127.0.0.1',
        WALKAROUND_DATA: data,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await Promise.race([
      (async () => {
        for await (const line of child.stdout ?? []) if (String(line).includes('ready at')) return;
      })(),
      once(child, 'exit').then(([code]) => {
        throw new Error(`The server ended with ${code}`);
      }),
    ]);
    child.stdout?.resume();
  }

  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  await start();
  return {
    url,
    data,
    start,
    stop,
    dispose: async () => {
      await stop('SIGKILL');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}
