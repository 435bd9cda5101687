import type { ItemRow } from './item.repo';

export type ItemView = ReturnType<typeof shapeItem>;

/** An item as the API gives it. */
export function shapeItem(row: ItemRow) {
  return {
    id: row.id,
    runId: row.runId,
    key: row.key,
    text: row.text,
    parentKey: row.parentKey,
    depth: row.depth,
    position: row.position,
    section: row.section,
    lead: row.lead,
    status: row.status,
    justification: row.justification,
    note: row.note,
    assigneeId: row.assigneeId,
    dueOn: row.dueOn,
    answeredBy: row.answeredBy,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    answeredVia: row.answeredVia,
    strength: row.strength,
    confirmedBy: row.confirmedBy,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    counts: row.counts,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
