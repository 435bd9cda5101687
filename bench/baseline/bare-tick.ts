import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { Sqlite } from '@/lib/db/sqlite';

/**
 * The least that a durable tick can be: `node:http`, the statements that ours runs for one tick,
 * and a transaction of its own for each, with the same durability. It checks nothing, asks nobody
 * who they are and hashes nothing: what stands where ours has a hash is a constant of that length.
 */
interface Item {
  id: string;
  run_id: string;
  text: string;
  status: string;
  version: number;
}

const sqlite = new Sqlite(process.env.BENCH_DATABASE as string);
sqlite.pragma('journal_mode = WAL');
sqlite.pragma('synchronous = FULL');
sqlite.pragma('foreign_keys = ON');

const person = process.env.BENCH_PERSON as string;
const hash = '0'.repeat(64);
const fingerprint = '0'.repeat(43);
const begin = sqlite.prepare('BEGIN IMMEDIATE');
const commit = sqlite.prepare('COMMIT');
const findPlace = sqlite.prepare(
  `select a.id, r.id as run_id, p.id as project_id, p.access, r.archived_at, p.archived_at
   from answers a join runs r on r.id = a.run_id join projects p on p.id = r.project_id
   where a.id = ? and r.deleted_at is null and p.deleted_at is null
     and (p.access = 'team' or exists (
       select 1 from members m where m.project_id = p.id and m.person_id = ?))`,
);
const claim = sqlite.prepare(
  `insert into mutations (id, actor_id, fingerprint, at) values (?, ?, ?, ?)
   on conflict do nothing returning id`,
);
const findItem = sqlite.prepare('select * from answers where id = ?');
const writeAnswer = sqlite.prepare(
  `update answers set status = ?, justification = ?, note = ?, assignee_id = ?, due_on = ?,
     version = ?, updated_at = ? where id = ?`,
);
const lastEvent = sqlite.prepare(
  'select seq, hash from events where project_id = ? order by seq desc limit 1',
);
const insertEvent = sqlite.prepare(
  `insert into events (id, project_id, seq, type, actor_kind, actor_id, run_id, item_id,
     mutation_id, data, at, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);
const touchProject = sqlite.prepare('update projects set last_activity_at = ? where id = ?');

function tick(id: string, change: { status: string; version: number; mutationId: string }): Item {
  const now = Date.now();
  begin.run();
  const place = findPlace.get(id, person) as { run_id: string; project_id: string };
  claim.get(change.mutationId, person, fingerprint, now);
  const item = findItem.get(id) as Item;
  const version = item.version + 1;
  writeAnswer.run(change.status, null, null, null, null, version, now, id);
  const last = lastEvent.get(place.project_id) as { seq: number };
  const data = JSON.stringify({
    text: item.text,
    before: { status: item.status },
    after: { status: change.status },
    version,
  });
  insertEvent.run(
    uuidv7(),
    place.project_id,
    last.seq + 1,
    'item.answered',
    'person',
    person,
    place.run_id,
    id,
    change.mutationId,
    data,
    now,
    hash,
  );
  touchProject.run(now, place.project_id);
  commit.run();
  return { ...item, status: change.status, version };
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const id = (request.url as string).slice('/api/v1/items/'.length);
    const item = tick(id, JSON.parse(Buffer.concat(chunks).toString()));
    const body = JSON.stringify({ success: true, data: item });
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`ready at http://127.0.0.1:${port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
