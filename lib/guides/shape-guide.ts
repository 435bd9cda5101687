import type { ChecklistRow, GuideRow, GuideWithRevision, RevisionRow } from './guide.repo';

/** A guide at one revision, as the API gives it. */
export function shapeGuide({ guide, revision }: GuideWithRevision, lists: ChecklistRow[]) {
  return {
    id: guide.id,
    name: guide.name,
    title: revision.title,
    description: revision.description,
    version: revision.version,
    revision: revision.id,
    isCurrent: guide.revisionId === revision.id,
    scenarios: revision.scenarios,
    warnings: revision.warnings,
    origin: revision.origin,
    checklists: lists.map((list) => shapeChecklist(list, guide, revision)),
    itemCount: lists.reduce((sum, list) => sum + list.itemCount, 0),
    createdAt: guide.createdAt.toISOString(),
    updatedAt: guide.updatedAt.toISOString(),
  };
}

/** A checklist as the API gives it. */
export function shapeChecklist(
  list: ChecklistRow,
  guide: Pick<GuideRow, 'id' | 'name'>,
  revision: Pick<RevisionRow, 'id' | 'title'>,
) {
  return {
    id: list.id,
    guideId: guide.id,
    guideName: guide.name,
    guideTitle: revision.title,
    revision: revision.id,
    key: list.key,
    title: list.title,
    stage: list.stage,
    itemCount: list.itemCount,
  };
}
