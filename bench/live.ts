import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { startServer } from './child-server';
import { openConnection } from './connection';
import { type Figure, figure, hand, inTurn, type Pair, percentile } from './figure';
import { type Target, targetOf, tick } from './ticker';
import { startWorld } from './world';

const FOLLOWERS = 200;
const TICKS = 150;
const ROUNDS = 7;

/** How long a committed tick takes to reach everyone who follows the project. */
interface Lags {
  /** Milliseconds from its acknowledgement to each follower; negative when the follower was first. */
  sinceAnswer: number[];
  /** Milliseconds from sending it to each follower. */
  sinceSent: number[];
}

interface Room {
  target: Target;
  /** Calls back for each follower's every event, with the frame as it came. */
  listen(listener: (frame: Buffer) => void): void;
}

const world = await startWorld(64);
const ours = await openRoom(
  targetOf(world.server.port, world.cookie, world.itemIds),
  `/api/v1/projects/${world.projectId}/events`,
);
const bare = await startServer('bare-live.mjs', {
  BENCH_FRAME_BYTES: String(await frameLength(ours)),
});
const baseline = await openRoom(targetOf(bare.port, world.cookie, world.itemIds), '/events');
const rooms = { ours, baseline };
for (const room of [ours, baseline]) await measure(room, TICKS);

const rounds = await inTurn(ROUNDS, (which) => measure(rooms[which], TICKS));
await Promise.all([world.server.end(), bare.end()]);
await hand([
  figureOf('live, from the answer', 'sinceAnswer'),
  figureOf('live, from sending', 'sinceSent'),
]);

function figureOf(name: string, lag: keyof Lags): Figure {
  const at = (percent: number): Pair[] =>
    rounds.map((round) => ({
      ours: percentile(round.ours[lag], percent),
      baseline: percentile(round.baseline[lag], percent),
    }));
  const median = figure({ bench: 'live', name, unit: 'ms', goal: null }, at(50));
  return figure(
    {
      bench: 'live',
      name: `${name}, p99`,
      unit: 'ms',
      goal: { of: 'ratio', bound: 'at most', value: 2 },
      detail: { oursP50Ms: median.ours, baselineP50Ms: median.baseline },
    },
    at(99),
  );
}

/** Has everyone follow, each over a connection of their own. */
async function openRoom(target: Target, path: string): Promise<Room> {
  let listener: (frame: Buffer) => void = () => {};
  for (let at = 0; at < FOLLOWERS; at += 1) {
    const request = get({
      host: '127.0.0.1',
      port: target.port,
      path,
      agent: false,
      headers: { accept: 'text/event-stream', cookie: target.cookie },
    });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    if (response.statusCode !== 200) throw new Error(`Following gave ${response.statusCode}`);
    // Heartbeats and who is here are no events.
    response.on('data', (chunk: Buffer) => {
      if (chunk.includes('event: event\n') || chunk.includes('data: xxx')) listener(chunk);
    });
    response.on('error', () => {});
  }
  return {
    target,
    listen: (next) => {
      listener = next;
    },
  };
}

/** How long the frame of one tick is, in bytes. */
async function frameLength(room: Room): Promise<number> {
  const connection = await openConnection(room.target.port);
  const frame = new Promise<Buffer>((resolve) => room.listen(resolve));
  await tick(connection, room.target, [...room.target.items.keys()][0] as string);
  connection.close();
  return (await frame).length;
}

/** Ticks, waits until everyone has it, and ticks again. */
async function measure({ target, listen }: Room, ticks: number): Promise<Lags> {
  const connection = await openConnection(target.port);
  const ids = [...target.items.keys()];
  const lags: Lags = { sinceAnswer: [], sinceSent: [] };
  for (let turn = 0; turn < ticks; turn += 1) {
    const arrivals: number[] = [];
    const everyone = new Promise<void>((resolve) => {
      listen(() => {
        arrivals.push(performance.now());
        if (arrivals.length === FOLLOWERS) resolve();
      });
    });
    const sent = performance.now();
    const answered = tick(connection, target, ids[turn % ids.length] as string).then(() =>
      performance.now(),
    );
    const [answer] = await Promise.all([answered, everyone]);
    for (const arrival of arrivals) {
      lags.sinceAnswer.push(arrival - answer);
      lags.sinceSent.push(arrival - sent);
    }
  }
  connection.close();
  return lags;
}
