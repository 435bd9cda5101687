import { AppError, invalid } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import { GENESIS } from '@/lib/events/event.canonical';
import { lastEvent } from '@/lib/events/event.repo';
import type { Person } from '@/lib/model/actor';
import { dayOf } from '@/lib/model/day';
import { authorizeProject } from '@/lib/projects/project.access';
import { removableFrom } from '@/lib/projects/removable.rules';
import type { FileStore } from '@/lib/uploads/file-store';
import { filesOfProject, isUsed } from '@/lib/uploads/upload.repo';
import { authorizeRest } from './removal.access';
import { PIECES } from './removal.repo';
import { REMOVAL_REFUSALS } from './removal.words';
import {
  countTombstones,
  findTombstone,
  finishTombstone,
  insertTombstone,
  listTombstones,
  type Tombstone,
  type TombstoneWithName,
  unfinishedTombstones,
} from './tombstone.repo';

/** Rows that one piece of work removes, so that nobody waits for it longer than for a large change. */
const ROWS = 100;
/** How long a request waits for the rest to be gone, in milliseconds; it goes on after that. */
const PATIENCE_MS = 2_000;

export type RemovalService = ReturnType<typeof createRemovalService>;

/**
 * Removes deleted projects for good.
 * @param deps.afterDays how long a project must have been deleted
 */
export function createRemovalService(deps: {
  db: Database;
  clock: Clock;
  files: FileStore;
  afterDays: number;
}) {
  const { db, clock, files, afterDays } = deps;
  const under = new Map<string, Promise<void>>();

  return { remove, list, resume };

  /**
   * Removes a deleted project with all that it has, and keeps a tombstone. Once that is written
   * there is no way back, and the rest goes piece by piece between others' changes; what a process
   * that ended left is removed when the next one starts. A repeat gives the same tombstone.
   * @param name the project's name, as a proof that this one is meant
   * @throws NOT_FOUND when there is no such deleted project, FORBIDDEN unless by an owner
   * @throws CONFLICT when it was not deleted long enough ago, VALIDATION_ERROR for another name
   */
  async function remove(actor: Person, id: string, name: string) {
    const tombstone = await db.transaction(async (tx) => {
      const present = await findTombstone(tx, id);
      if (present) return present;
      const project = await authorizeProject(tx, actor, id, 'removeForGood');
      const now = clock.now();
      const from = removableFrom(project.deletedAt as Date, afterDays);
      if (now < from) throw new AppError('CONFLICT', REMOVAL_REFUSALS.early(dayOf(from)));
      if (name !== project.name) throw invalid('name', REMOVAL_REFUSALS.name);
      const head = (await lastEvent(tx, id)) ?? { seq: 0, hash: GENESIS };
      await insertTombstone(tx, project, {
        removedBy: actor.id,
        events: head.seq,
        head: head.hash,
        createdAt: now,
        updatedAt: now,
      });
      return (await findTombstone(tx, id)) as TombstoneWithName;
    });
    if (!tombstone.finishedAt) await patiently(rest(tombstone));
    return shape((await findTombstone(db.read, id)) ?? tombstone);
  }

  async function list(page: { limit: number; offset: number }) {
    const rows = await listTombstones(db.read, page);
    return { items: rows.map(shape), total: await countTombstones(db.read) };
  }

  /** Removes what an earlier process did not get to. */
  async function resume(): Promise<void> {
    for (const tombstone of await unfinishedTombstones(db.read)) await rest(tombstone);
  }

  /** The removal of the rest, once however often it is asked for. */
  function rest(tombstone: Tombstone): Promise<void> {
    const { id } = tombstone;
    const present = under.get(id) ?? removeRest(tombstone).finally(() => under.delete(id));
    under.set(id, present);
    return present;
  }

  async function removeRest(tombstone: Tombstone): Promise<void> {
    const project = authorizeRest(tombstone);
    await removeFiles(project.projectId);
    for (const piece of PIECES) {
      let gone: number;
      do {
        gone = await db.transaction((tx) => piece(tx, project, ROWS));
      } while (gone > 0);
    }
    await db.transaction((tx) => finishTombstone(tx, project, clock.now()));
  }

  /**
   * Its files go before the rows that name them, so that none is forgotten when a process ends in
   * between; those that another project has too stay.
   */
  async function removeFiles(projectId: string): Promise<void> {
    let after = '';
    for (;;) {
      const batch = await filesOfProject(db.read, projectId, after, ROWS);
      for (const sha256 of batch) await files.discard(sha256, () => isUsed(db.read, sha256));
      const last = batch.at(-1);
      if (last === undefined) return;
      after = last;
    }
  }
}

/** Waits for some work, but not forever. */
async function patiently(work: Promise<void>): Promise<void> {
  // What fails when nobody waits any more is done by the next start.
  work.catch(() => {});
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS).unref();
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
}

const shape = (row: TombstoneWithName) => ({
  projectId: row.id,
  removedBy: { id: row.removedBy, name: row.removedByName },
  removedAt: row.createdAt.toISOString(),
  finished: row.finishedAt !== null,
  events: row.events,
  head: row.head,
});
