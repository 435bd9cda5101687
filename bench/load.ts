import { readFileSync } from 'node:fs';
import { projectFile } from '@/lib/config/project-file';
import { figure, hand, type Pair, percentile } from './figure';
import { gather, type Heard } from './load-crowd';
import { startWorld } from './world';

const ITEMS = 512;
const ROUNDS = 3;
const ALONE_MS = 10_000;
const LOADED_MS = 30_000;

/** What a tick waits while 64 connections do everything at once, against one that is alone. */
const guides = {
  'backend-developer.md': readFileSync(projectFile('content/backend-developer.md'), 'utf8'),
};
const world = await startWorld(ITEMS, projectFile('dist/server.mjs'), guides, 'limited');
const crowd = await gather(world);
const ticks: Pair[] = [];
const memory: number[] = [];
const heard: Heard[] = [];
// What a server does once for all is done before.
await crowd.all(5_000);
for (let round = 0; round < ROUNDS; round += 1) {
  const alone = await crowd.alone(ALONE_MS);
  const loaded = await crowd.all(LOADED_MS);
  ticks.push({ ours: percentile(loaded.ticks, 99), baseline: percentile(alone.ticks, 99) });
  memory.push(world.server.memoryMb());
  heard.push(loaded);
}
const answers = (of: (status: number) => boolean) =>
  heard.reduce(
    (sum, { answers }) =>
      sum + [...answers].reduce((all, [status, n]) => (of(status) ? all + n : all), 0),
    0,
  );
const [early, late] = [memory[0] as number, memory.at(-1) as number];
await world.server.end();
await hand([
  figure(
    {
      bench: 'load',
      name: `load, ${crowd.size} connections: a tick’s p99 against alone`,
      unit: 'ms',
      goal: { of: 'ratio', bound: 'at most', value: 5 },
      detail: { ticks: heard.reduce((sum, { ticks }) => sum + ticks.length, 0) },
    },
    ticks,
  ),
  figure(
    {
      bench: 'load',
      name: 'load, errors other than 429, of all answers',
      unit: '',
      goal: { of: 'ours', bound: 'at most', value: 0 },
      detail: {
        limited: answers((status) => status === 429),
        events: heard.reduce((sum, { events }) => sum + events, 0),
      },
    },
    [
      {
        ours: answers((status) => status !== 429 && (status === 0 || status >= 400)),
        baseline: answers(() => true),
      },
    ],
  ),
  figure(
    {
      bench: 'load',
      name: 'load, memory after the last of three rounds against the first',
      unit: 'MB',
      goal: { of: 'ratio', bound: 'at most', value: 1.1 },
    },
    [{ ours: late, baseline: early }],
  ),
]);
