import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder, startServer } from './child-server';
import { type Figure, figure, type Goal, hand, inTurn, type Pair, percentile } from './figure';
import { load, targetOf } from './ticker';
import { startWorld } from './world';

const ITEMS = 128;
const ROUNDS = 5;
const ROUND_MS = 2_000;
const WARM_UP_MS = 2_500;

/** How many ticks a second our server takes, and a bare one that does the same SQL one by one. */
const world = await startWorld(ITEMS);
const bareData = dataFolder();
const owner = await world.api.call('get', '/me');
copyDatabase(world.data, bareData);
const bare = await startServer('bare-tick.mjs', {
  BENCH_DATABASE: path.join(bareData, 'walkaround.db'),
  BENCH_PERSON: owner?.id as string,
});
const targets = {
  ours: targetOf(world.server.port, world.cookie, world.itemIds),
  baseline: targetOf(bare.port, world.cookie, world.itemIds),
};
for (const target of [targets.ours, targets.baseline]) await load(target, 32, WARM_UP_MS);
const servers = { ours: world.server, baseline: bare };
const figures = [
  ...(await figuresFor(32, { of: 'ratio', bound: 'above', value: 1 })),
  ...(await figuresFor(1, { of: 'ratio', bound: 'at least', value: 0.5 })),
];
const history = await world.api.call('get', '/projects/{id}/history', {
  params: { id: world.projectId },
});
if (history.brokenAt !== null) throw new Error(`The history is broken at ${history.brokenAt}`);
await world.server.end();
await bare.end();
await hand(figures);

async function figuresFor(connections: number, goal: Goal): Promise<Figure[]> {
  const rounds = await inTurn(ROUNDS, async (which) => {
    const before = servers[which].cpuMs();
    const { rate, latencies } = await load(targets[which], connections, ROUND_MS);
    const used = servers[which].cpuMs() - before;
    return { rate, latencies, cpu: (used * 1000) / latencies.length };
  });
  const p99 = (which: keyof Pair) =>
    percentile(
      rounds.flatMap((round) => round[which].latencies),
      99,
    );
  const plural = connections === 1 ? 'connection' : 'connections';
  const rate = figure(
    {
      bench: 'tick',
      name: `tick, ${connections} ${plural}`,
      unit: 'ticks/s',
      goal,
      detail: { oursP99Ms: p99('ours'), baselineP99Ms: p99('baseline') },
    },
    rounds.map(({ ours, baseline }) => ({ ours: ours.rate, baseline: baseline.rate })),
  );
  if (connections === 1 || Number.isNaN(rounds[0]?.ours.cpu)) return [rate];
  const cpu = rounds.map(({ ours, baseline }) => ({ ours: ours.cpu, baseline: baseline.cpu }));
  const name = 'tick, processor time of one';
  return [rate, figure({ bench: 'tick', name, unit: 'µs', goal: null }, cpu)];
}

/** Gives the bare server the same rows. Nobody writes while this copies. */
function copyDatabase(from: string, to: string): void {
  for (const name of ['walkaround.db', 'walkaround.db-wal'])
    copyFileSync(path.join(from, name), path.join(to, name));
}
