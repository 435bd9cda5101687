import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectFile } from '@/lib/config/project-file';
import { SERVER_FLAGS } from '@/scripts/server-flags.mjs';

/** A server in a process of its own. */
export interface ChildServer {
  url: string;
  port: number;
  /** Milliseconds of processor time it has used; not a number where the system doesn't tell. */
  cpuMs(): number;
  /** Resident memory in megabytes; not a number where the system doesn't tell. */
  memoryMb(): number;
  /** Stops it as the system would, and waits until it is gone. */
  end(): Promise<void>;
}

/** What ends with this process, however that ends. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
process.on('SIGTERM', () => process.exit(1));

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
  const child = spawn(process.execPath, [...SERVER_FLAGS, program, ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  running.add(child);
  void gone.then(() => running.delete(child));
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
    cpuMs: () => cpuMs(child.pid as number),
    memoryMb: () => memoryMb(child.pid as number),
    async end() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** What Linux says is in memory of a process (proc_pid_status(5)). */
function memoryMb(pid: number): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return Number.NaN;
  const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1];
  return kib === undefined ? Number.NaN : (Number(kib) * 1024) / 1_000_000;
}

/** User and system time as Linux tells it, in hundredths of a second (proc_pid_stat(5)). */
function cpuMs(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // Fields 14 and 15; what stands before the last bracket may hold spaces.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/**
 * A folder for a server's data; gone when the process ends. It is on the disk that the product is
 * on, or where BENCH_DATA says, since what a commit costs is mostly that disk's doing.
 */
export function dataFolder(): string {
  const parent = process.env.BENCH_DATA ?? projectFile('.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'bench-data-'));
  folders.push(folder);
  return folder;
}
