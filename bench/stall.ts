import { projectFile } from '@/lib/config/project-file';
import { startServer } from './child-server';
import { figure, hand, inTurn } from './figure';
import { SLOW_NOTES } from './slow-notes';
import { type Asked, type Waited, watch } from './stall-watch';
import { bigGuide, fillHistory, writeSlowNotes } from './stall-world';
import { startWorld } from './world';

const ITEMS = 5_000;
const EVENTS = 100_000;
const ROUNDS = 3;
const GOAL = { of: 'ours', bound: 'at most', value: 50 } as const;

const small = '# Small\n\n- [ ] One\n'.concat(
  Array.from({ length: 59 }, (_, at) => `- [ ] Check ${at}\n`).join(''),
);
const world = await startWorld(ITEMS, projectFile('dist/server.mjs'), {
  'big.md': bigGuide(),
  'small.md': small,
});
const { api, cookie, projectId, runId, server } = world;
const guide = async (name: string) =>
  (await api.list('/guides', { query: { name } })).data[0] as {
    id: string;
    checklists: { id: string }[];
  };
const big = await guide('big');
const checklistIds = (await guide('small')).checklists.map(({ id }) => id);
const slow = await api.call('post', '/projects', { body: { name: 'Slow', checklistIds } });
const slowRun = (await api.list('/projects/{id}/runs', { params: { id: slow.id } })).data[0]
  ?.id as string;
const slowItem = (await api.list('/runs/{id}/items', { params: { id: slowRun } })).data[0]
  ?.id as string;
const saved = await api.call('get', '/items/{id}', { params: { id: slowItem } });
fillHistory(world, EVENTS);
writeSlowNotes(world, slowRun);

const v1 = (path: string): Asked => ({ path: `/api/v1${path}` });
const report = (of: string) =>
  ['md', 'html', 'json', 'csv'].map((format) => v1(`/${of}/report?format=${format}`));
const events = `/projects/${projectId}/events`;
const stream = { accept: 'text/event-stream', 'last-event-id': String(EVENTS - 9_000) };
const GROUPS: Record<string, Asked[]> = {
  'a run of 5,000 items': [v1(`/runs/${runId}/snapshot`)],
  'the page of a run of 5,000 items': [{ path: `/runs/${runId}` }],
  'its report in each format': [...report(`runs/${runId}`), ...report(`projects/${projectId}`)],
  'the page of its report': [
    { path: `/runs/${runId}/report` },
    { path: `/runs/${runId}/report?view=source` },
  ],
  'a guide of 2 MB': [v1(`/guides/${big.id}`), v1('/guides?limit=100'), { path: '/guides/big' }],
  'a history of 100,000 events': [
    v1(events),
    v1(`${events}?page=900&limit=100`),
    v1(`${events}?format=jsonl`),
    v1(`/projects/${projectId}/history`),
    { ...v1(events), headers: stream, enough: 3_000_000 },
    { path: `/projects/${projectId}` },
  ],
  'a report of slow notes': [...report(`runs/${slowRun}`), { path: `/runs/${slowRun}/report` }],
  'the page of a slow note': [{ path: `/runs/${slowRun}?item=${slowItem}` }],
  'a slow note being saved': Object.values(SLOW_NOTES).map((note, at) => ({
    ...v1(`/items/${slowItem}`),
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ note: `${note.slice(0, 19_900)} ${at}`, version: saved.version + at }),
  })),
};

const bare = await startServer('bare-bytes.mjs', {});
const watched = { ours: watch(server.url), baseline: watch(bare.url) };
const figures = [];
for (const [name, asked] of Object.entries(GROUPS)) {
  if (process.env.STALL_ONLY && !name.includes(process.env.STALL_ONLY)) continue;
  // What was saved once has its version.
  const rounds = asked[0]?.method === 'PATCH' ? 1 : ROUNDS;
  const sizes = new Map<Asked, number>();
  const pairs = await inTurn(rounds, async (which) => {
    let longest = 0;
    for (const one of asked) {
      const waited = await ask(which, one, sizes);
      longest = Math.max(longest, waited.longest);
      if (process.env.STALL_TELL && which === 'ours') tell(one, waited);
    }
    return longest;
  });
  const worst = Math.max(...pairs.map(({ ours }) => ours));
  figures.push(
    figure(
      { bench: 'stall', name: `stall, ${name}`, unit: 'ms', goal: GOAL, detail: { worst } },
      pairs,
    ),
  );
}
await Promise.all([watched.ours.end(), watched.baseline.end(), server.end(), bare.end()]);
await hand(figures);

async function ask(
  which: 'ours' | 'baseline',
  one: Asked,
  sizes: Map<Asked, number>,
): Promise<Waited> {
  if (which === 'baseline') {
    return watched.baseline.during({ path: `/bytes?n=${sizes.get(one) ?? 0}` });
  }
  const waited = await watched.ours.during({ ...one, headers: { cookie, ...one.headers } });
  sizes.set(one, waited.bytes);
  return waited;
}

function tell({ path, method = 'GET', headers }: Asked, { longest, bytes, tookMs }: Waited): void {
  const numbers = `${longest.toFixed(1)} ms, ${bytes} bytes in ${Math.round(tookMs)} ms`;
  process.stderr.write(`${numbers}: ${method} ${path} ${headers?.accept ?? ''}\n`);
}
