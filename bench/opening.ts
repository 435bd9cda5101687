import { readFileSync } from 'node:fs';
import { projectFile } from '@/lib/config/project-file';
import { launchBrowser } from './browser';
import { startEmptyPage } from './empty-page';
import { figure, type Goal, hand, inTurn } from './figure';
import { openOnce } from './largest-paint';
import { startWorld } from './world';

const ITEMS = 2_000;
const ROUNDS = 7;

const empty = await startEmptyPage();
const world = await startWorld(ITEMS, projectFile('dist/server.mjs'), {
  'backend-developer.md': readFileSync(projectFile('content/backend-developer.md'), 'utf8'),
});
const browser = await launchBrowser();
const long = `${world.server.url}/runs/${world.runId}`;
const short = `${world.server.url}/runs/${await startShortRun()}`;

const open = (url: string) => openOnce(browser, world, url);
const against = async (url: string) => {
  // What a server does once for all is done before.
  for (const address of [url, empty.url]) await open(address);
  return inTurn(ROUNDS, (which) => open(which === 'ours' ? url : empty.url));
};
const [ofLong, ofShort] = [await against(long), await against(short)];
const bytes = { ours: await bytesOf(long), baseline: await bytesOf(empty.url) };

await browser.close();
await Promise.all([world.server.end(), empty.end()]);
await hand([
  figure({ ...named('2,000 items, the answer', 'KB'), goal: most('ours', 500) }, [
    { ours: bytes.ours / 1000, baseline: bytes.baseline / 1000 },
  ]),
  figure(
    { ...named('2,000 items, elements', ''), goal: most('ours', 3_000) },
    ofLong.map(({ ours, baseline }) => ({
      ours: ours.elements,
      baseline: baseline.elements,
    })),
  ),
  largest('2,000 items, largest part painted', ofLong),
  largest('8 items, one open, largest part painted', ofShort),
]);

function largest(name: string, rounds: typeof ofLong) {
  return figure(
    { ...named(name, 'ms'), goal: most('ratio', 2) },
    rounds.map(({ ours, baseline }) => ({ ours: ours.largestMs, baseline: baseline.largestMs })),
  );
}

function named(name: string, unit: string) {
  return { bench: 'opening', name: `opening, ${name}`, unit };
}

function most(of: Goal['of'], value: number): Goal {
  return { of, bound: 'at most', value };
}

async function startShortRun(): Promise<string> {
  const { data } = await world.api.list('/guides', { query: { name: 'backend-developer' } });
  const checklist = data[0]?.checklists.find(({ title }) => title === 'New Endpoint');
  const run = await world.api.call('post', '/projects/{id}/runs', {
    params: { id: world.projectId },
    body: { checklistId: checklist?.id as string },
  });
  return run.id;
}

/** An answer's length before it is compressed. */
async function bytesOf(url: string): Promise<number> {
  const headers = { cookie: world.cookie, 'accept-encoding': 'identity' };
  return (await (await fetch(url, { headers })).arrayBuffer()).byteLength;
}
