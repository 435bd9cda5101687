import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installationFor } from './installed.mjs';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.env.NEXT_TELEMETRY_DISABLED = '1';

const STAMPS = path.join(ROOT, 'node_modules', '.walkaround');
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'server.ts',
  'instrumentation-client.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'scripts/bill-of-materials.mjs',
  'scripts/build.mjs',
];

/** Prints one line for whoever started the command. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Runs a program to its end. Rejects with its exit code when that is not 0. */
export function run(command, args, { heard, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
    if (heard) child.stdout?.on('data', heard);
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${code}`)),
    );
  });
}

/** Installs what package-lock.json names, unless that is what is installed, for this Node.js on this machine. */
export async function install() {
  const wanted = installationFor(hashOf([path.join(ROOT, 'package-lock.json')]));
  if (existsSync(path.join(ROOT, 'node_modules')) && stamp('installed') === wanted) return;
  say('Installing dependencies (npm ci). This takes a minute or two, once for each Node.js.');
  // What builds the pages is a development dependency, which npm leaves out where NODE_ENV says production.
  await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  setStamp('installed', wanted);
}

/** What an npm command prints. Rejects when it fails. */
export async function npmSays(args) {
  const parts = [];
  await npm(args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    heard: (part) => parts.push(part),
  });
  return Buffer.concat(parts).toString('utf8');
}

/** The npm that goes with the Node.js that runs this, whichever else is on the machine. */
function npm(args, options = {}) {
  const here = path.dirname(process.execPath);
  const env = { ...process.env, PATH: `${here}${path.delimiter}${process.env.PATH ?? ''}` };
  const program = process.env.npm_execpath;
  return program?.endsWith('.js')
    ? run(process.execPath, [program, ...args], { ...options, env })
    : run('npm', args, { ...options, env, shell: process.platform === 'win32' });
}

/** Builds the pages and the server, unless nothing they are made from has changed. */
export async function build() {
  const sources = hashOf(SOURCES.flatMap((name) => filesBelow(path.join(ROOT, name))));
  const built =
    existsSync(path.join(ROOT, 'dist/server.mjs')) && existsSync(path.join(ROOT, '.next/BUILD_ID'));
  if (built && stamp('built') === sources) return;
  say('Building. This takes about half a minute, and only when something has changed.');
  await run(process.execPath, ['scripts/build.mjs']);
  setStamp('built', sources);
}

function stamp(name) {
  const file = path.join(STAMPS, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function setStamp(name, value) {
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(path.join(STAMPS, name), value);
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(place) {
  if (!existsSync(place)) return [];
  const entries = readdirSync(path.dirname(place), { withFileTypes: true });
  const entry = entries.find(({ name }) => name === path.basename(place));
  if (!entry?.isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/\.test\.tsx?$/.test(file.name))
    .map((file) => path.join(file.parentPath ?? file.path, file.name))
    .sort();
}
