import { v7 as uuidv7 } from 'uuid';
import { idTaken, invalid, notFound } from '@/lib/api/app-error';
import type { Authorized } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import type { Person } from '@/lib/model/actor';
import type { EvidenceFile, EvidenceKind } from '@/lib/model/answer.types';
import { fileOf } from '@/lib/model/evidence-file';
import { isAgent, isMachine } from '@/lib/model/strength';
import type { WatchSignOffs } from '@/lib/signed-runs/sign-off-watch';
import {
  type EvidenceRow,
  evidenceOfItem,
  findEvidence,
  findUpload,
  insertEvidence,
  removeEvidence,
  wasClaimed,
} from './evidence.repo';
import { mustFind } from './give-answer';
import { reweigh } from './reweigh';
import { authorizeItem, type ItemPlace } from './run.access';

export interface NewEvidence {
  id?: string | undefined;
  kind: EvidenceKind;
  url?: string | null | undefined;
  text?: string | null | undefined;
  /** Of an upload alone. */
  sha256?: string | undefined;
  mutationId?: string | undefined;
  undoes?: string | undefined;
}

/** A file whose bytes are on the disk for good. */
export interface ArrivedFile extends EvidenceFile {
  /** @throws AppError when the item's project has no room for it */
  admit(tx: Tx, place: ItemPlace): Promise<void>;
}

export type EvidenceService = ReturnType<typeof createEvidenceService>;

/** What backs an answer: links, commits, paths, text, files. */
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

  /**
   * Adds evidence. A repeat gives what the first request added.
   * @param arrived the file of an upload; without it, one that the item had already
   */
  async function add(actor: Person, itemId: string, input: NewEvidence, arrived?: ArrivedFile) {
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
      const { file } = await fileFor(tx, place, input, arrived);
      const item = await mustFind(tx, itemId);
      const sha256 = file?.sha256 ?? null;
      const machine = isMachine(actor.token);
      const piece = { kind, url, text, sha256 };
      // What an agent attached stays its own, whoever takes it away and puts it back.
      const claimed = isAgent(actor.token) || (!machine && (await wasClaimed(tx, place, piece)));
      const row: EvidenceRow = {
        id,
        itemId,
        runId: place.runId,
        ...piece,
        machine,
        claimed,
        bytes: file?.bytes ?? null,
        mediaType: file?.mediaType ?? null,
        createdBy: actor.id,
        deletedAt: null,
        createdAt: now,
        updatedAt: now,
      };
      await watchSignOffs(tx, actor, place, [place.runId], async () => {
        await insertEvidence(tx, place, row);
        const came = { id, was: 'added', machine, by: actor } as const;
        const weighed = await reweigh(tx, place, item, came, now);
        await events.append(tx, actor, place, {
          type: 'evidence.added',
          runId: place.runId,
          itemId,
          ...(mutationId ? { mutationId } : {}),
          data: {
            text: item.text,
            evidence: factsOf(row),
            ...weighed,
            ...(undoes ? { undoes } : {}),
          },
        });
      });
      return shapeEvidence(row);
    });
  }

  /** @throws VALIDATION_ERROR when the item never had the file: a hash alone gives nobody a file */
  async function fileFor(
    tx: Tx,
    place: Authorized<ItemPlace>,
    { sha256, text }: NewEvidence,
    arrived: ArrivedFile | undefined,
  ): Promise<{ file?: EvidenceFile }> {
    if (sha256 === undefined) return {};
    if (!arrived) {
      const known = await findUpload(tx, place, { sha256, name: text ?? '' });
      if (!known) throw invalid('sha256', 'This item never had this file. Upload it.');
      return fileOf(known);
    }
    const { admit, ...file } = arrived;
    await admit(tx, place);
    return { file };
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
      const item = await mustFind(tx, row.itemId);
      const went = { id, was: 'removed', machine: row.machine, by: actor } as const;
      await watchSignOffs(tx, actor, place, [place.runId], async () => {
        await removeEvidence(tx, place, id, now);
        const weighed = await reweigh(tx, place, item, went, now);
        await events.append(tx, actor, place, {
          type: 'evidence.removed',
          runId: place.runId,
          itemId: row.itemId,
          ...(mutationId ? { mutationId } : {}),
          data: {
            text: item.text,
            evidence: factsOf(row),
            ...weighed,
            ...(undoes ? { undoes } : {}),
          },
        });
      });
    });
  }
}

const factsOf = (row: EvidenceRow) => ({
  id: row.id,
  kind: row.kind,
  url: row.url,
  text: row.text,
  ...(row.machine ? { machine: row.machine } : {}),
  ...(row.claimed ? { claimed: row.claimed } : {}),
  ...fileOf(row),
});

/** A piece of evidence as the API gives it. */
export function shapeEvidence(row: EvidenceRow) {
  return {
    id: row.id,
    itemId: row.itemId,
    kind: row.kind,
    url: row.url,
    text: row.text,
    ...fileOf(row),
    claimed: row.claimed,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
  };
}
