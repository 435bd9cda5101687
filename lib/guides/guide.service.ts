import { notFound } from '@/lib/api/app-error';
import type { Database } from '@/lib/db/database';
import type { GuideProblem } from './guide.loader';
import {
  checklistsOf,
  countGuides,
  findChecklist,
  findChecklistItem,
  findGuide,
  findGuideOfRevision,
  type GuideRow,
  itemsOfChecklist,
  listGuides,
  type RevisionRow,
} from './guide.repo';
import { shapeChecklist, shapeGuide } from './shape-guide';

export type GuideService = ReturnType<typeof createGuideService>;

/** Guides, their revisions and their checklists. Everyone with an account may read all of them. */
export function createGuideService(deps: {
  db: Database;
  /** The files that could not be read. */
  problems: () => GuideProblem[];
}) {
  const { db, problems } = deps;

  return { list, get, revision, checklists, checklist, guidance, problems };

  async function list(filter: { name?: string }, page: { limit: number; offset: number }) {
    const rows = await listGuides(db.read, filter, page);
    const lists = await checklistsOf(
      db.read,
      rows.map((row) => row.revision.id),
    );
    return {
      items: rows.map((row) =>
        shapeGuide(
          row,
          lists.filter((list) => list.revisionId === row.revision.id),
        ),
      ),
      total: await countGuides(db.read, filter),
    };
  }

  /** A guide at its present revision, source included. @throws NOT_FOUND */
  async function get(id: string) {
    return withSource(await findGuide(db.read, id), 'guide');
  }

  /** A guide as it was in one revision. @throws NOT_FOUND */
  async function revision(id: string) {
    return withSource(await findGuideOfRevision(db.read, id), 'revision');
  }

  /** The checklists of a guide's present revision, in its order. @throws NOT_FOUND */
  async function checklists(guideId: string) {
    const row = await findGuide(db.read, guideId);
    if (!row) throw notFound('guide');
    const lists = await checklistsOf(db.read, [row.revision.id]);
    return lists.map((list) => shapeChecklist(list, row.guide, row.revision));
  }

  /** A checklist with its items and their guidance. @throws NOT_FOUND */
  async function checklist(id: string) {
    const row = await findChecklist(db.read, id);
    if (!row) throw notFound('checklist');
    const items = await itemsOfChecklist(db.read, id);
    return {
      ...shapeChecklist(row.checklist, row.guide, row.revision),
      items: items.map(
        ({ key, text, markdown, guidance, parentKey, depth, section, lead, claimed }) => ({
          key,
          text,
          markdown,
          guidance,
          parentKey,
          depth,
          section,
          lead,
          claimed,
        }),
      ),
    };
  }

  /** What the guide says about one item of a checklist. @throws NOT_FOUND */
  async function guidance(checklistId: string, key: string) {
    const item = await findChecklistItem(db.read, checklistId, key);
    if (!item) throw notFound('item');
    return { key: item.key, guidance: item.guidance };
  }

  async function withSource(
    row: { guide: GuideRow; revision: RevisionRow } | undefined,
    what: string,
  ) {
    if (!row) throw notFound(what);
    const lists = await checklistsOf(db.read, [row.revision.id]);
    const { source, choices, receipt } = row.revision;
    return { ...shapeGuide(row, lists), source, choices, receipt };
  }
}
