import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { openDatabase } from '@/lib/db/database';
import { Sqlite, type SqliteConnection } from '@/lib/db/sqlite';
import { createSearchService } from '@/lib/search/search.service';
import { dataFolder } from './child-server';
import { figure, hand, inTurn, percentile } from './figure';

/** Items, in runs of 100 in 50 projects; the person who searches sees half of these. */
const ITEMS = 100_000;
const RUN = 100;
const PROJECTS = 50;
const ROUNDS = 5;
const REPEATS = 8;

const VERBS = ['Add', 'Review', 'Write', 'Check', 'Document', 'Test', 'Measure', 'Remove'];
const THINGS = [
  'rate limiting',
  'input validation',
  'security headers',
  'database index',
  'retry policy',
  'error message',
  'audit log',
  'access control',
  'load test',
  'rollback plan',
  'feature flag',
  'health check',
  'timeout',
  'migration',
  'dashboard',
  'alert',
];
const PLACES = ['of the checkout', 'in payments', 'for orders', 'at the gateway', 'of the search'];

/** From the rarest to the commonest: the last matches every eighth item and all words of a page. */
const QUERIES = [
  'checkout 4711',
  'secur',
  'r',
  'rate lim',
  'write tests',
  'in:items security',
  'timeout status:needs_work',
];
const BARE = [
  '"checkout" * AND "4711" *',
  '"secur" *',
  '"r" *',
  '"rate" * AND "lim" *',
  '"write" * AND "tests" *',
  '"security" *',
  '"timeout" *',
];

const dir = dataFolder();
const db = openDatabase(dir);
const sqlite = new Sqlite(path.join(dir, 'walkaround.db'));
const searcher = fill(sqlite);
const { search } = createSearchService({ db, limits: { search: { take: async () => {} } } });
const actor = { kind: 'person' as const, id: searcher, name: 'Ada', role: 'member' as const };
const bare = sqlite.prepare(
  'select rowid from search_text where search_text match ? order by rank limit 20',
);

const slowest: number[] = [];
const pairs = await inTurn(ROUNDS, async (which) => {
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    for (const [at, q] of QUERIES.entries()) {
      const began = performance.now();
      if (which === 'ours') await search(actor, q, { limit: 20, offset: 0 });
      else bare.all(BARE[at]);
      times.push(performance.now() - began);
    }
  }
  if (which === 'ours') slowest.push(Math.max(...times));
  return percentile(times, 95);
});
await hand([
  figure(
    {
      bench: 'search',
      name: `search, ${ITEMS.toLocaleString('en')} items, p95`,
      unit: 'ms',
      goal: { of: 'ours', bound: 'at most', value: 50 },
      detail: { slowest: Math.max(...slowest) },
    },
    pairs,
  ),
]);

/** Writes the items past the API, which would take its time; the triggers index them. */
function fill(sqlite: SqliteConnection): string {
  const [me, other] = [uuidv7(), uuidv7()];
  const now = Date.now();
  sqlite.pragma('foreign_keys = OFF');
  const person = sqlite.prepare(
    "insert into people (id, name, email, email_verified, role, created_at, updated_at) values (?, ?, ?, 1, 'member', ?, ?)",
  );
  const project = sqlite.prepare(
    'insert into projects (id, name, description, access, guests, badge, created_by, last_activity_at, created_at, updated_at) values (?, ?, ?, ?, 0, 0, ?, ?, ?, ?)',
  );
  const run = sqlite.prepare(
    "insert into runs (id, project_id, checklist_id, title, created_by, created_at, updated_at) values (?, ?, 'none', ?, ?, ?, ?)",
  );
  const answer = sqlite.prepare(
    'insert into answers (id, run_id, key, text, depth, position, status, note, version, created_at, updated_at) values (?, ?, ?, ?, 0, ?, ?, ?, 1, ?, ?)',
  );
  sqlite.transaction(() => {
    person.run(me, 'Ada Okafor', 'ada@example.com', now, now);
    person.run(other, 'Bo Lind', 'bo@example.com', now, now);
    const projects = Array.from({ length: PROJECTS }, () => uuidv7());
    for (const [at, id] of projects.entries())
      project.run(
        id,
        `Service ${at}`,
        'Takes orders',
        at % 2 ? 'private' : 'team',
        other,
        now,
        now,
        now,
      );
    for (let at = 0; at < ITEMS; at += 1) {
      if (at % RUN === 0)
        run.run(
          `run-${at / RUN}`,
          projects[(at / RUN) % PROJECTS],
          `Release ${at / RUN}`,
          other,
          now,
          now,
        );
      const text = `${VERBS[at % VERBS.length]} ${THINGS[(at * 7) % THINGS.length]} ${PLACES[(at * 3) % PLACES.length]} ${at}`;
      const note =
        at % 10 === 0
          ? `See build ${at}: write tests for the ${THINGS[(at * 11) % THINGS.length]}.`
          : null;
      answer.run(
        uuidv7(),
        `run-${Math.floor(at / RUN)}`,
        `item-${at}`,
        text,
        at % RUN,
        at % 20 ? 'open' : 'needs_work',
        note,
        now,
        now,
      );
    }
  })();
  return me;
}
