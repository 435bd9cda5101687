import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { inject } from 'vitest';
import { projectFile } from '@/lib/config/project-file';

/** A Walkaround in a process of its own, without pages. */
export interface ServerProcess {
  child: ChildProcess;
  url: string;
  /** What it has printed so far. */
  output: () => string;
  /** Ends it and gives its exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export const OWNER = { email: 'owner@example.com', password: 'a long password' };

let built: Promise<string> | undefined;

/** Starts the server on a free port with the data directory given; rejects when it does not start. */
export async function startProcess(
  data: string,
  env: Record<string, string> = {},
): Promise<ServerProcess> {
  built ??= buildServer();
  const child = spawn(process.execPath, [await built], {
    env: {
      ...process.env,
      PORT: '0',
      WALKAROUND_DATA: data,
      WALKAROUND_OWNER_EMAIL: OWNER.email,
      WALKAROUND_OWNER_PASSWORD: OWNER.password,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const url = await Promise.race([
    new Promise<string>((resolve) => {
      child.stdout?.on('data', () => {
        const found = output.match(/ready at (\S+)/);
        if (found) resolve(found[1] as string);
      });
    }),
    exited.then((code) => {
      throw new Error(`The server ended with ${code}: ${output}`);
    }),
  ]);
  return {
    child,
    url,
    output: () => output,
    end: async (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}

/** A session's cookie for the owner. */
export async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(OWNER),
  });
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** Builds the server once for all tests of a thread: its start from source takes twice as long. */
async function buildServer(): Promise<string> {
  const outdir = mkdtempSync(path.join(inject('bundles'), 'server-'));
  await build({
    absWorkingDir: projectFile('.'),
    outdir,
    outExtension: { '.js': '.mjs' },
    entryPoints: {
      'api-server': 'lib/testing/api-server.ts',
      'reading-thread': 'lib/threads/reading-thread.ts',
      'text-thread': 'lib/threads/text-thread.ts',
      'document-thread': 'lib/threads/document-thread.ts',
    },
    bundle: true,
    packages: 'external',
    alias: { '@': projectFile('.') },
    platform: 'node',
    target: 'node20',
    format: 'esm',
  });
  return path.join(outdir, 'api-server.mjs');
}
