import { projectFile } from '@/lib/config/project-file';
import { type ChildServer, dataFolder, startServer } from './child-server';
import { buildEmptyPage } from './empty-page';
import { figure, hand, inTurn, median } from './figure';

const ROUNDS = 5;
/** How long a server is left alone before its idle memory is read. */
const IDLE_MS = 2_000;
/** Pages asked for in a row, some at once, to see where memory levels off. */
const LOAD = { pages: 400, atOnce: 8, turns: 4 };

buildEmptyPage();

interface Started {
  ms: number;
  idleMb: number;
}

const fresh = await inTurn(ROUNDS, (which) =>
  which === 'ours' ? startOurs(dataFolder()) : startEmpty(),
);
const data = dataFolder();
await startOurs(data);
const again = await inTurn(ROUNDS, (which) => (which === 'ours' ? startOurs(data) : startEmpty()));
const loaded = await inTurn(1, async (which) =>
  underLoad(
    which === 'ours' ? await ours(data) : await empty(),
    which === 'ours' ? '/welcome' : '/',
  ),
);
const [{ ours: turns, baseline: bareTurns } = { ours: [], baseline: [] }] = loaded;

const ms = (pairs: typeof fresh) =>
  pairs.map((pair) => ({ ours: pair.ours.ms, baseline: pair.baseline.ms }));
await hand([
  figure(
    {
      bench: 'start',
      name: 'start to the first page, empty data',
      unit: 'ms',
      goal: { of: 'ratio', bound: 'at most', value: 2 },
    },
    ms(fresh),
  ),
  figure(
    {
      bench: 'start',
      name: 'start to the first page, second',
      unit: 'ms',
      goal: { of: 'ratio', bound: 'at most', value: 2 },
    },
    ms(again),
  ),
  figure(
    {
      bench: 'start',
      name: 'start, idle memory',
      unit: 'MB',
      goal: { of: 'ratio', bound: 'at most', value: 1.3 },
    },
    again.map((pair) => ({ ours: pair.ours.idleMb, baseline: pair.baseline.idleMb })),
  ),
  figure(
    {
      bench: 'start',
      name: `start, memory after ${LOAD.pages * LOAD.turns} pages`,
      unit: 'MB',
      goal: null,
      detail: {
        ...Object.fromEntries(turns.map((mb, turn) => [`afterTurn${turn + 1}Mb`, mb])),
        lastTurnsGrowthMb: median(turns.slice(-2)) - median(turns.slice(0, 2)),
      },
    },
    [{ ours: turns.at(-1) ?? Number.NaN, baseline: bareTurns.at(-1) ?? Number.NaN }],
  ),
]);

function ours(folder: string): Promise<ChildServer> {
  return startServer(projectFile('dist/server.mjs'), {
    PORT: '0',
    HOST: '127.0.0.1',
    WALKAROUND_DATA: folder,
  });
}

function empty(): Promise<ChildServer> {
  return startServer('empty-page.mjs', {});
}

async function startOurs(folder: string): Promise<Started> {
  return started(() => ours(folder), '/welcome');
}

async function startEmpty(): Promise<Started> {
  return started(empty, '/');
}

/** From the process's start until a page has come as a whole; and its memory when it is left alone. */
async function started(start: () => Promise<ChildServer>, at: string): Promise<Started> {
  const began = performance.now();
  const server = await start();
  await page(server, at);
  const ms = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const idleMb = server.memoryMb();
  await server.end();
  return { ms, idleMb };
}

/** Memory after each of some turns of many pages. */
async function underLoad(server: ChildServer, at: string): Promise<number[]> {
  const memory: number[] = [];
  for (let turn = 0; turn < LOAD.turns; turn += 1) {
    let asked = 0;
    await Promise.all(
      Array.from({ length: LOAD.atOnce }, async () => {
        while (asked < LOAD.pages) {
          asked += 1;
          await page(server, at);
        }
      }),
    );
    memory.push(server.memoryMb());
  }
  await server.end();
  return memory;
}

async function page(server: ChildServer, at: string): Promise<void> {
  const response = await fetch(server.url + at);
  const text = await response.text();
  if (response.status !== 200 || !text.includes('</html>')) {
    throw new Error(`${at} was answered with ${response.status}`);
  }
}
