import { and, eq, sql } from 'drizzle-orm';
import { type Authorized, authorized } from '@/lib/api/authorized';
import type { Tx } from '@/lib/db/connection';
import { projects, tombstones } from '@/lib/db/tables/tables';
import type { ProjectForCaller } from '@/lib/projects/project.access';

/**
 * A project in which somebody's deletion leaves traces to be taken out, archived and deleted ones
 * too: that the deletion was decided is what allows it, whoever may see the project. Nothing when
 * the project is being removed for good, which takes all with it.
 */
export async function authorizeErasure(
  tx: Tx,
  projectId: string,
): Promise<Authorized<ProjectForCaller> | null> {
  const [row] = await tx
    .select()
    .from(projects)
    .where(
      and(
        eq(projects.id, projectId),
        sql`not exists (select 1 from ${tombstones} where ${tombstones.id} = ${projects.id})`,
      ),
    );
  return row ? authorized({ ...row, projectId: row.id, role: 'lead' as const }) : null;
}
