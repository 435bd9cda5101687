import { v7 as uuidv7 } from 'uuid';
import { AppError, idTaken, invalid } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import { isFirst } from '@/lib/events/mutation.repo';
import {
  checklistsOf,
  findGuide,
  findGuideByName,
  findRevision,
  type GuideRow,
  insertGuide,
  pointGuide,
} from '@/lib/guides/guide.repo';
import { keepRevision } from '@/lib/guides/keep-revision';
import { choicesKey, otherRevisionIdOf, revisionIdOf } from '@/lib/guides/revision-identity';
import type { Limits } from '@/lib/limits/limits';
import type { Person } from '@/lib/model/actor';
import { mayRevise, requireReviser } from './import.access';
import { IMPORT_WORDS } from './import.words';
import type { ReadDocument, Reading } from './read-document';
import { shapeImport, shapePreview } from './shape-import';
import { type SentDocument, sameTextIds, twinOf, type Understood, understand } from './understand';

export interface NewImport extends SentDocument {
  id?: string | undefined;
  origin: { kind: 'paste' | 'file' | 'api'; file?: string | undefined };
  mutationId?: string | undefined;
}

export type ImportService = ReturnType<typeof createImportService>;

/** Documents that people bring: what is in them, and how they become guides. */
export function createImportService(deps: {
  db: Database;
  clock: Clock;
  limits: Pick<Limits, 'import'>;
  read: ReadDocument;
}) {
  const { db, clock, limits, read } = deps;

  return { preview, keep };

  /** What a document would be as a guide. Nothing of it is kept. Throws like `understand`. */
  async function preview(actor: Person, sent: SentDocument, how: Omit<Reading, 'asker'> = {}) {
    await limits.import.take(actor.id);
    const understood = await understand(db.read, read, sent, { ...how, asker: actor.id });
    return shapePreview(understood, await presentGuide(actor, sent, understood));
  }

  /** The guide that has a document's text, or else the one that it would be a revision of. */
  async function presentGuide(
    actor: Person,
    { guideId }: SentDocument,
    { name, shape, choices, source }: Understood,
  ) {
    const twin = await twinOf(db.read, { shape, name, guideId, choices, source });
    const guide = twin?.guide ?? (await guideOf(db.read, guideId, name));
    if (!guide) return null;
    const present = twin?.revision ?? (await findRevision(db.read, guide.revisionId));
    return {
      id: guide.id,
      name: guide.name,
      title: present?.title ?? guide.name,
      sameRevision: twin !== undefined && sameTextIds(source, choices).includes(twin.revision.id),
      sameShape: twin !== undefined,
      mayRevise: await mayRevise(db.read, actor, guide),
    };
  }

  /**
   * Keeps a document as a guide, or as a new revision of one. A text that some guide has already is
   * that revision, whatever its boxes say: nothing is made.
   * @throws CONFLICT for a guide that is changed in its folder; otherwise like `understand`
   * @throws FORBIDDEN for one that somebody else imported
   */
  async function keep(actor: Person, sent: NewImport) {
    await limits.import.take(actor.id);
    const { id, origin, guideId, mutationId = id } = sent;
    const file = sent.file ?? origin.file;
    const understood = await understand(db.read, read, { ...sent, file }, { asker: actor.id });
    const { parsed, shape, name, choices, source } = understood;
    if (parsed.checklists.length === 0) throw invalid('source', IMPORT_WORDS.noItems);
    const kept = await db.transaction(async (tx) => {
      const now = clock.now();
      const request = ['import', id, guideId, sent.name, choices, revisionIdOf(source, {})];
      await isFirst(tx, actor, now, mutationId, request);
      const twin = await twinOf(tx, { shape, name, guideId, choices, source });
      if (twin) return { ...twin, made: 'nothing' as const, ...(await back(tx, twin)) };
      const known = await guideOf(tx, guideId, name);
      if (known) await requireReviser(tx, actor, known, guideId ? 'guideId' : 'name');
      const revisionId = await freeId(tx, understood);
      const guide = known
        ? await pointed(tx, known, revisionId, now)
        : await added(tx, { id, name, revisionId }, now);
      const from = { ...origin, by: actor.id };
      const revision = { id: revisionId, guideId: guide.id, source, parsed, shape, choices };
      await keepRevision(tx, now, { ...revision, origin: from as never });
      const made = known ? ('revision' as const) : ('guide' as const);
      return { guide, revision: { id: revisionId, title: parsed.title }, made };
    });
    return shapeImport(understood, kept, await checklistsOf(db.read, [kept.revision.id]));

    /** Whoever says which guide means that it is to have this text, also one that it had before. */
    async function back(
      tx: Tx,
      { guide, revision }: { guide: GuideRow; revision: { id: string } },
    ) {
      if (!guideId || guide.revisionId === revision.id) return {};
      await requireReviser(tx, actor, guide, 'guideId');
      return { guide: await pointed(tx, guide, revision.id, clock.now()) };
    }
  }
}

/** @throws VALIDATION_ERROR when no guide has the id */
async function guideOf(
  q: Database['read'],
  guideId: string | undefined,
  name: string,
): Promise<GuideRow | undefined> {
  if (!guideId) return findGuideByName(q, name);
  const found = await findGuide(q, guideId);
  if (!found) throw invalid('guideId', IMPORT_WORDS.noGuide);
  return found.guide;
}

/** @throws CONFLICT when another guide has the text, read in the same way */
async function freeId(tx: Tx, { source, choices }: Understood): Promise<string> {
  const id = revisionIdOf(source, choices);
  const taken = await findRevision(tx, id);
  if (!taken) return id;
  if (choicesKey(taken.choices) !== choicesKey(choices)) return otherRevisionIdOf(source);
  const details = [{ field: 'guideId', message: IMPORT_WORDS.elsewhere }];
  throw new AppError('CONFLICT', IMPORT_WORDS.elsewhere, details);
}

async function pointed(tx: Tx, guide: GuideRow, revisionId: string, now: Date): Promise<GuideRow> {
  await pointGuide(tx, guide.id, revisionId, now);
  return { ...guide, revisionId, deletedAt: null, updatedAt: now };
}

/** @throws CONFLICT when something else has the id */
async function added(
  tx: Tx,
  { id = uuidv7(), name, revisionId }: { id: string | undefined; name: string; revisionId: string },
  now: Date,
): Promise<GuideRow> {
  if (await findGuide(tx, id)) throw idTaken();
  const guide = { id, name, revisionId, deletedAt: null, createdAt: now, updatedAt: now };
  await insertGuide(tx, guide);
  return guide;
}
