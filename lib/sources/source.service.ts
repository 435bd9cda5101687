import { AppError, invalid } from '@/lib/api/app-error';
import type { Database } from '@/lib/db/database';
import { withBoxes } from '@/lib/markdown/with-boxes';
import type { Person } from '@/lib/model/actor';
import { authorizeProject } from '@/lib/projects/project.access';
import { authorizeRun } from '@/lib/runs/run.access';
import { boxesOf, documentOfRun, runsOfGuide, statusesOf } from './source.repo';
import { SOURCE_WORDS } from './source.words';
import { boxesToMark } from './source-boxes.rules';

/** A document as it goes out. */
export interface SourceDocument {
  fileName: string;
  source: string;
}

export type SourceService = ReturnType<typeof createSourceService>;

/** Gives documents out again as they came in, with boxes that say what became of their items. */
export function createSourceService({ db }: { db: Database }) {
  return { ofRun, ofGuide };

  /** @throws NOT_FOUND when the run may not be seen */
  async function ofRun(actor: Person, runId: string): Promise<SourceDocument> {
    await authorizeRun(db.read, actor, runId, 'read');
    return together([await mustFind(runId)], [runId]);
  }

  /**
   * The document of a guide with the boxes of several runs: of those that are named, or of the
   * newest run in a project of each of its checklists.
   * @throws NOT_FOUND when a run or the project may not be seen, or the project has no such run
   * @throws VALIDATION_ERROR for runs that have no document together
   */
  async function ofGuide(
    actor: Person,
    guideId: string,
    wanted: { project?: string | undefined; runs?: string[] | undefined },
  ): Promise<SourceDocument> {
    const { project, runs } = wanted;
    if (project && runs) throw invalid('runs', SOURCE_WORDS.both);
    if (runs) return named(actor, guideId, [...new Set(runs)]);
    if (!project) throw invalid('project', SOURCE_WORDS.choose);
    await authorizeProject(db.read, actor, project, 'read');
    const all = await runsOfGuide(db.read, project, guideId);
    const [newest] = all;
    if (!newest) throw new AppError('NOT_FOUND', SOURCE_WORDS.noRun);
    const ofRevision = all.filter(({ revisionId }) => revisionId === newest.revisionId).reverse();
    const ids = [...new Map(ofRevision.map((run) => [run.checklistId, run.id])).values()];
    return together(await Promise.all(ids.map(mustFind)), ids);
  }

  async function named(actor: Person, guideId: string, ids: string[]): Promise<SourceDocument> {
    const documents: Found[] = [];
    for (const id of ids) {
      await authorizeRun(db.read, actor, id, 'read');
      const document = await mustFind(id);
      if (document.guideId !== guideId) throw invalid('runs', SOURCE_WORDS.otherGuide);
      if (documents.some(({ revisionId }) => revisionId !== document.revisionId))
        throw invalid('runs', SOURCE_WORDS.otherRevision);
      if (documents.some(({ checklistId }) => checklistId === document.checklistId))
        throw invalid('runs', SOURCE_WORDS.twice(document.title));
      documents.push(document);
    }
    return together(documents, ids);
  }

  /** @param documents of one revision, each with the run at the same place */
  async function together(documents: Found[], runIds: string[]): Promise<SourceDocument> {
    const [first] = documents as [Found];
    // What was never read anew has no places of boxes, and must not go out as if nothing was done.
    if (first.isRead === null) throw new AppError('CONFLICT', SOURCE_WORDS.unread);
    const marks = [];
    for (const [at, { checklistId }] of documents.entries()) {
      const statuses = await statusesOf(db.read, runIds[at] as string);
      const items = (await boxesOf(db.read, checklistId)).map(({ key, box, claimed }) => ({
        box,
        claimed,
        status: statuses.get(key) ?? claimed,
      }));
      marks.push(...boxesToMark(items));
    }
    const fileName = first.origin.file ?? `${first.name}.md`;
    return { fileName, source: withBoxes(first.source, marks) };
  }

  async function mustFind(runId: string): Promise<Found> {
    return (await documentOfRun(db.read, runId)) as Found;
  }
}

type Found = NonNullable<Awaited<ReturnType<typeof documentOfRun>>>;
