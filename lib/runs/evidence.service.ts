import { v7 as uuidv7 } from 'uuid';
import { idTaken, notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import type { Person } from '@/lib/people/actor';
import type { WatchSignOffs } from '@/lib/reviews/sign-off-watch';
import type { EvidenceKind } from './answer.types';
import {
  type EvidenceRow,
  evidenceOfItem,
  findEvidence,
  insertEvidence,
  removeEvidence,
} from './evidence.repo';
import { findItem } from './item.repo';
import { authorizeItem } from './run.access';

export interface NewEvidence {
  id?: string | undefined;
  kind: EvidenceKind;
  url?: string | null | undefined;
  text?: string | null | undefined;
  mutationId?: string | undefined;
  undoes?: string | undefined;
}

export type EvidenceService = ReturnType<typeof createEvidenceService>;

/** What backs an answer: links, commits, files, text. */
export function createEvidenceService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  watchSignOffs: WatchSignOffs;
}) {
  const { db, clock, events, watchSignOffs } = deps;

  return { list, add, remove };

  async function list(actor: Person, itemId: string) {
    await authorizeItem(db.read, actor, itemId, 'read');
    return (await evidenceOfItem(db.read, itemId)).map(shapeEvidence);
  }

  /** Adds evidence. A repeat gives what the first request added. */
  async function add(actor: Person, itemId: string, input: NewEvidence) {
    const now = clock.now();
    const { id = uuidv7(), mutationId = input.id, kind, url = null, text = null } = input;
    const { undoes } = input;
    return db.transaction(async (tx) => {
      const place = await authorizeItem(tx, actor, itemId, 'write');
      const first = await isFirst(tx, actor, now, mutationId, [
        'evidence.add',
        itemId,
        { ...input, id },
      ]);
      const known = await findEvidence(tx, id);
      // A repeat that comes after it was taken away must not bring it back to a screen.
      if (!first && known?.deletedAt) throw notFound('evidence');
      if (!first && known) return shapeEvidence(known);
      if (known) throw idTaken();
      const item = await findItem(tx, itemId);
      const row: EvidenceRow = {
        id,
        itemId,
        runId: place.runId,
        kind,
        url,
        text,
        createdBy: actor.id,
        deletedAt: null,
        createdAt: now,
        updatedAt: now,
      };
      await watchSignOffs(tx, actor, { ...place, runIds: [place.runId] }, async () => {
        await insertEvidence(tx, row);
        await events.append(tx, actor, {
          projectId: place.projectId,
          type: 'evidence.added',
          runId: place.runId,
          itemId,
          ...(mutationId ? { mutationId } : {}),
          data: {
            text: item?.text ?? '',
            evidence: { id, kind, url, text },
            ...(undoes ? { undoes } : {}),
          },
        });
      });
      return shapeEvidence(row);
    });
  }

  /** Takes evidence away; the history keeps it. */
  async function remove(
    actor: Person,
    id: string,
    { mutationId, undoes }: Pick<NewEvidence, 'mutationId' | 'undoes'> = {},
  ): Promise<void> {
    const now = clock.now();
    await db.transaction(async (tx) => {
      const row = await findEvidence(tx, id);
      if (!row) throw notFound('evidence');
      const place = await authorizeItem(tx, actor, row.itemId, 'write', 'evidence');
      const request = ['evidence.remove', id, undoes ?? null];
      const first = await isFirst(tx, actor, now, mutationId, request);
      if (!first || row.deletedAt) return;
      const item = await findItem(tx, row.itemId);
      const { kind, url, text } = row;
      await watchSignOffs(tx, actor, { ...place, runIds: [place.runId] }, async () => {
        await removeEvidence(tx, id, now);
        await events.append(tx, actor, {
          projectId: place.projectId,
          type: 'evidence.removed',
          runId: place.runId,
          itemId: row.itemId,
          ...(mutationId ? { mutationId } : {}),
          data: {
            text: item?.text ?? '',
            evidence: { id, kind, url, text },
            ...(undoes ? { undoes } : {}),
          },
        });
      });
    });
  }
}

/** A piece of evidence as the API gives it. */
export function shapeEvidence(row: EvidenceRow) {
  return {
    id: row.id,
    itemId: row.itemId,
    kind: row.kind,
    url: row.url,
    text: row.text,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
  };
}
