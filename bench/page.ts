import { projectFile } from '@/lib/config/project-file';
import { bareList } from './baseline/bare-list';
import { launchBrowser, signedIn } from './browser';
import { startEmptyPage } from './empty-page';
import { figure, hand, inTurn, percentile } from './figure';
import { loadScripts } from './page-scripts';
import { tickRows, watchPaints } from './paint';
import { startWorld } from './world';

const ITEMS = 2_000;
const ROUNDS = 5;
const TICKS = 40;

const empty = await startEmptyPage();
const world = await startWorld(ITEMS, projectFile('dist/server.mjs'));
const browser = await launchBrowser();
const context = await signedIn(browser, world);

const runPage = await context.newPage();
const emptyPage = await context.newPage();
await watchPaints(runPage);
const ours = await loadScripts(runPage, `${world.server.url}/runs/${world.runId}`);
const baseline = await loadScripts(emptyPage, empty.url);
await emptyPage.close();
const barePage = await context.newPage();
await watchPaints(barePage);
await barePage.route('**/bare', (route) =>
  route.fulfill({ body: bareList(ITEMS), contentType: 'text/html' }),
);
await barePage.goto(`${empty.url}/bare`);

const pages = { ours: runPage, baseline: barePage };
for (const page of [runPage, barePage]) await tickRows(page, 10);
const paints = await inTurn(ROUNDS, (which) => tickRows(pages[which], TICKS));
const all = (which: 'ours' | 'baseline') => paints.flatMap((round) => round[which]);

await browser.close();
await Promise.all([world.server.end(), empty.end()]);
await hand([
  figure(
    {
      bench: 'page',
      name: 'page, JavaScript that the HTML names',
      unit: 'KB gzip',
      goal: { of: 'difference', bound: 'at most', value: 60 },
    },
    [{ ours: ours.named / 1000, baseline: baseline.named / 1000 }],
  ),
  figure(
    {
      bench: 'page',
      name: 'page, JavaScript before interaction',
      unit: 'KB gzip',
      goal: { of: 'difference', bound: 'at most', value: 60 },
    },
    [
      {
        ours: (ours.named + ours.later) / 1000,
        baseline: (baseline.named + baseline.later) / 1000,
      },
    ],
  ),
  {
    ...figure(
      {
        bench: 'page',
        name: 'page, tick of 2,000 painted, p95',
        unit: 'ms',
        goal: null,
        detail: { oursP50Ms: percentile(all('ours'), 50), oursMaxMs: Math.max(...all('ours')) },
      },
      painted(95),
    ),
    ours: percentile(all('ours'), 95),
    baseline: percentile(all('baseline'), 95),
    goal: { of: 'ours', bound: 'at most', value: 50 },
    met: percentile(all('ours'), 95) <= 50,
  },
  figure(
    {
      bench: 'page',
      name: 'page, tick of 2,000 against a bare list',
      unit: 'ms',
      goal: { of: 'ratio', bound: 'at most', value: 2 },
    },
    painted(95),
  ),
]);

/** What so many percent of a round's ticks do not exceed. */
function painted(percent: number) {
  return paints.map((round) => ({
    ours: percentile(round.ours, percent),
    baseline: percentile(round.baseline, percent),
  }));
}
