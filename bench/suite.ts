import { fork } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import path from 'node:path';
import { projectFile } from '@/lib/config/project-file';
import type { Figure } from './figure';
import { table } from './table';

/** A benchmark that takes longer has met a server that no longer answers. */
const LIMIT_MS = 480_000;

const BENCHES = [
  'tick',
  'live',
  'parse',
  'import',
  'source-export',
  'match',
  'report',
  'page',
  'opening',
  'review',
  'search',
  'stall',
  'many',
  'start',
  'load',
];

interface Results {
  machine: { cores: number; memoryGiB: number; node: string; platform: string };
  figures: (Figure & { measuredAt: string })[];
}

/**
 * Runs benchmarks one after another, each in a process of its own, prints their figures and puts
 * them into bench/results.json in place of those measured before.
 * @param folder where the bundles are
 * @param names those to run; all when empty
 */
export async function runSuite(folder: string, names: string[]): Promise<void> {
  const unknown = names.filter((name) => !BENCHES.includes(name));
  if (unknown.length > 0) {
    say(`There is no benchmark ${unknown.join(', ')}. There are ${BENCHES.join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  const measured: Figure[] = [];
  for (const name of names.length > 0 ? names : BENCHES) {
    const began = performance.now();
    say(`${name} …`);
    try {
      measured.push(...(await runOne(path.join(folder, `${name}.mjs`))));
    } catch (error) {
      process.exitCode = 1;
      say(`${name} could not be measured: ${(error as Error).message}`);
    }
    say(`${name} took ${Math.round((performance.now() - began) / 1000)} s`);
  }
  say(`\n${table(measured)}`);
  write(measured);
}

async function runOne(file: string): Promise<Figure[]> {
  const child = fork(file, { execArgv: ['--expose-gc'] });
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      child.kill();
      reject(new Error('it did not come to an end'));
    }, LIMIT_MS);
    child.on('exit', () => clearTimeout(limit));
    child.on('message', (figures) => resolve(figures as Figure[]));
    child.on('exit', (code) => reject(new Error(`it ended with ${code}`)));
  });
}

function write(measured: Figure[]): void {
  const file = projectFile('bench/results.json');
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : null;
  const benches = new Set(measured.map(({ bench }) => bench));
  const kept = before?.figures.filter(({ bench }) => !benches.has(bench)) ?? [];
  const measuredAt = new Date().toISOString();
  const results: Results = {
    machine: {
      cores: availableParallelism(),
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      node: process.version,
      platform: process.platform,
    },
    figures: [...kept, ...measured.map((figure) => ({ ...figure, measuredAt }))].sort(
      (a, b) => BENCHES.indexOf(a.bench) - BENCHES.indexOf(b.bench),
    ),
  };
  writeFileSync(file, `${JSON.stringify(results, rounded, 2)}\n`);
}

const rounded = (_: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(5)) : value;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
