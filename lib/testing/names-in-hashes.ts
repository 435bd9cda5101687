import type { SqliteConnection } from '@/lib/db/sqlite';
import { canonicalEvent, GENESIS } from '@/lib/events/event.canonical';
import { sha256 } from '@/lib/events/event.hash';
import { unsealNames } from '@/lib/events/event.seal';

interface Row {
  id: string;
  project_id: string;
  seq: number;
  type: string;
  actor_kind: string;
  actor_id: string | null;
  run_id: string | null;
  item_id: string | null;
  review_id: string | null;
  mutation_id: string | null;
  via: string | null;
  data: string;
  names: string | null;
  at: number;
}

/** Makes histories what they were before names stood beside events: in what the hashes cover. */
export function namesInHashes(sqlite: SqliteConnection): void {
  const rows = sqlite.prepare('select * from events order by project_id, seq').all() as Row[];
  const update = sqlite.prepare(
    'update events set data = ?, via = ?, names = null, hash = ? where id = ?',
  );
  const heads = new Map<string, string>();
  const hashes = new Map<string, string>();
  for (const row of rows) {
    const facts = {
      id: row.id,
      projectId: row.project_id,
      seq: row.seq,
      type: row.type,
      actorKind: row.actor_kind,
      actorId: row.actor_id,
      runId: row.run_id,
      itemId: row.item_id,
      reviewId: row.review_id,
      mutationId: row.mutation_id,
      via: row.via && JSON.parse(row.via),
      data: JSON.parse(row.data),
      at: new Date(row.at).toISOString(),
    };
    const { facts: read } = unsealNames(facts, row.names && JSON.parse(row.names));
    // What a sign-off names is the hash of the line before it.
    if (read.data.head) read.data.head = hashes.get(read.data.head) ?? read.data.head;
    const hash = sha256((heads.get(row.project_id) ?? GENESIS) + canonicalEvent(read));
    const { hash: was } = sqlite.prepare('select hash from events where id = ?').get(row.id) as {
      hash: string;
    };
    hashes.set(was, hash);
    heads.set(row.project_id, hash);
    update.run(JSON.stringify(read.data), read.via && JSON.stringify(read.via), hash, row.id);
  }
  for (const [was, hash] of hashes)
    sqlite.prepare('update sign_offs set head = ? where head = ?').run(hash, was);
}
