import { projectFile } from '@/lib/config/project-file';
import { launchBrowser, signedIn } from './browser';
import { startServer } from './child-server';
import { type Figure, hand, percentile } from './figure';
import { fanOut } from './review-baseline';
import { type Judged, openReview } from './review-room';
import { startWorld } from './world';

const ITEMS = 500;
const PEOPLE = 50;
const ROUNDS = 3;
const ROUND_MS = 6_000;
/** Somebody who judges takes this long for an item, in milliseconds. */
const PACE = { from: 1_500, to: 3_000 };
/** A frame that comes later than this has missed its turn at 60 a second. */
const DROPPED_MS = 25;
const CROWDS = [100, 200, 350, 500];

const world = await startWorld(ITEMS, projectFile('dist/server.mjs'));
const bare = await startServer('bare-live.mjs', { BENCH_FRAME_BYTES: '760' });
const room = await openReview(world, PEOPLE);
await room.judge(2_000, PACE);
const ours: Judged[] = [];
const baseline: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  ours.push(await room.judge(ROUND_MS, PACE));
  baseline.push(await fanOut(bare.port, PEOPLE, ROUND_MS, PACE));
}
const frames = await watchFrames();
const memory = world.server.memoryMb();
const began = performance.now();
const snapshot = await (
  await fetch(`${world.server.url}/api/v1/reviews/${room.reviewId}/snapshot`, {
    headers: { cookie: world.cookie },
  })
).text();
const snapshotMs = performance.now() - began;
const burst = await room.judge(4_000, { from: 0, to: 0 });
room.close();

const crowds: Record<string, number> = {};
for (const size of CROWDS) {
  const crowd = await openReview(world, size);
  const judged = await crowd.judge(ROUND_MS, PACE);
  crowd.close();
  crowds[`p99MsOf${size}`] = judged.p99;
  crowds[`missingOf${size}`] = judged.missing + judged.refused;
  crowds[`memoryMbOf${size}`] = world.server.memoryMb();
}
await Promise.all([world.server.end(), bare.end()]);

const p99 = percentile(
  ours.map((round) => round.p99),
  100,
);
await hand([
  absolute('review, vote to 50 people, p99', 'ms', p99, Math.max(...baseline), 100, {
    p50Ms: ours[0]?.p50 ?? Number.NaN,
    missing: ours.reduce((sum, round) => sum + round.missing + round.refused, 0),
    burstVotesPerSecond: burst.votes / 4,
    burstP99Ms: burst.p99,
    snapshotKb: snapshot.length / 1000,
    snapshotMs,
    ...crowds,
  }),
  absolute('review, frame while others vote, p99', 'ms', frames.busy, frames.idle, DROPPED_MS, {
    longTasks: frames.longTasks,
    longestMs: frames.longest,
  }),
  absolute('review, server’s memory', 'MB', memory, memory, 300, {}),
]);

function absolute(
  name: string,
  unit: string,
  mine: number,
  other: number,
  most: number,
  detail: Record<string, number>,
): Figure {
  return {
    bench: 'review',
    name,
    unit,
    ours: mine,
    baseline: other,
    ratio: mine / other,
    rounds: [mine / other],
    goal: { of: 'ours', bound: 'at most', value: most },
    met: mine <= most,
    detail,
  };
}

/** How far apart frames are in the review's page: while nobody votes, and while 50 people do. */
async function watchFrames() {
  const browser = await launchBrowser();
  const context = await signedIn(browser, world);
  const page = await context.newPage();
  await page.goto(`${world.server.url}/reviews/${room.reviewId}`);
  await page.getByRole('radio', { name: 'Pass' }).waitFor();
  const sample = () =>
    page.evaluate(
      (ms) =>
        new Promise<{ gaps: number[]; longTasks: number }>((resolve) => {
          const gaps: number[] = [];
          let longTasks = 0;
          new PerformanceObserver((list) => {
            longTasks += list.getEntries().length;
          }).observe({ entryTypes: ['longtask'] });
          const end = performance.now() + ms;
          let last = performance.now();
          requestAnimationFrame(function next(now) {
            gaps.push(now - last);
            last = now;
            if (now < end) requestAnimationFrame(next);
            else resolve({ gaps: gaps.slice(1), longTasks });
          });
        }),
      ROUND_MS - 1_000,
    );
  await page.waitForTimeout(1_000);
  const idle = await sample();
  const [busy] = await Promise.all([sample(), room.judge(ROUND_MS, PACE)]);
  await browser.close();
  return {
    idle: percentile(idle.gaps, 99),
    busy: percentile(busy.gaps, 99),
    longest: Math.max(...busy.gaps),
    longTasks: busy.longTasks,
  };
}
