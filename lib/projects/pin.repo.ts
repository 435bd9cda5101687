import { and, count, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { InProject, Visible } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { pins, projects } from '@/lib/db/tables/tables';

/** Whether a person pinned the project that a query has found. */
export const isPinnedBy = (personId: string): SQL<boolean> =>
  sql<boolean>`exists (select 1 from pins where pins.person_id = ${personId} and pins.project_id = projects.id)`.mapWith(
    Boolean,
  );

export async function insertPin(
  tx: Tx,
  personId: string,
  { projectId }: Visible<InProject>,
  at: Date,
): Promise<void> {
  await tx
    .insert(pins)
    .values({ personId, projectId, createdAt: at, updatedAt: at })
    .onConflictDoNothing();
}

export async function deletePin(
  tx: Tx,
  personId: string,
  { projectId }: Visible<InProject>,
): Promise<void> {
  await tx.delete(pins).where(and(eq(pins.personId, personId), eq(pins.projectId, projectId)));
}

export async function hasPin(q: Query, personId: string, projectId: string): Promise<boolean> {
  const [row] = await q
    .select({ projectId: pins.projectId })
    .from(pins)
    .where(and(eq(pins.personId, personId), eq(pins.projectId, projectId)));
  return row !== undefined;
}

/** How many projects in use a person has pinned. */
export async function countPins(q: Query, personId: string): Promise<number> {
  const [row] = await q
    .select({ total: count() })
    .from(pins)
    .innerJoin(projects, eq(projects.id, pins.projectId))
    .where(
      and(eq(pins.personId, personId), isNull(projects.deletedAt), isNull(projects.archivedAt)),
    );
  return row?.total ?? 0;
}
