import { and, asc, eq, isNotNull, isNull, ne, or } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import type { ProjectRow } from '@/lib/db/tables/project.tables';
import { events, evidence, projects, runs, signOffs } from '@/lib/db/tables/tables';

/** Every project that there is, the deleted ones too. */
export async function everyProject(q: Query): Promise<ProjectRow[]> {
  return q.select().from(projects).orderBy(asc(projects.createdAt), asc(projects.id));
}

/** Every file that some evidence names, by the SHA-256 of its bytes. */
export async function everyFile(q: Query): Promise<string[]> {
  const rows = await q
    .selectDistinct({ sha256: evidence.sha256 })
    .from(evidence)
    .where(isNotNull(evidence.sha256));
  return rows.flatMap(({ sha256 }) => sha256 ?? []);
}

/** How many sign-offs a project has. */
export async function countSignOffs(q: Query, projectId: string): Promise<number> {
  const rows = await q
    .select({ id: signOffs.id })
    .from(signOffs)
    .innerJoin(runs, eq(runs.id, signOffs.runId))
    .where(eq(runs.projectId, projectId));
  return rows.length;
}

/** Sign-offs of a project that name an event, or its hash, which its history does not have. */
export async function unhingedSignOffs(q: Query, projectId: string): Promise<string[]> {
  const rows = await q
    .select({ id: signOffs.id })
    .from(signOffs)
    .innerJoin(runs, eq(runs.id, signOffs.runId))
    .leftJoin(events, and(eq(events.projectId, runs.projectId), eq(events.seq, signOffs.seq)))
    .where(
      and(
        eq(runs.projectId, projectId),
        ne(signOffs.seq, 0),
        or(isNull(events.hash), ne(events.hash, signOffs.head)),
      ),
    );
  return rows.map(({ id }) => id);
}
