import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectFile } from '@/lib/config/project-file';

/** A server in a process of its own. */
export interface ChildServer {
  url: string;
  port: number;
  /** Stops it as the system would, and waits until it is gone. */
  end(): Promise<void>;
}

/**
 * Starts a program that prints `ready at <address>` once it serves.
 * @param file the program, by default one of the bundles beside this one
 */
export async function startServer(
  file: string,
  env: Record<string, string>,
  args: string[] = [],
): Promise<ChildServer> {
  const program = path.isAbsolute(file) ? file : path.join(import.meta.dirname, file);
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.on('exit', () => child.kill('SIGKILL'));
  const gone = once(child, 'exit');
  let output = '';
  const url = await Promise.race([
    new Promise<string>((resolve) => {
      child.stdout.on('data', (chunk) => {
        output += chunk;
        const found = /ready at (http\S+)/i.exec(output)?.[1];
        if (found) resolve(found);
      });
    }),
    gone.then(([code]) => {
      throw new Error(`${file} ended with ${code}: ${output}`);
    }),
  ]);
  return {
    url,
    port: Number(new URL(url).port),
    async end() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** A folder for a server's data, on the disk that the product is on; gone when the process ends. */
export function dataFolder(): string {
  const parent = projectFile('.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'bench-data-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
