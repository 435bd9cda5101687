import { and, eq, inArray, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { people, waiverNotices } from '@/lib/db/tables/tables';
import type { WaiverNews } from '@/lib/model/waiver.types';
import { isPerson } from '@/lib/people/person.repo';
import { inTokensProjects, type Viewer } from '@/lib/projects/project.access';

type NoticeRow = typeof waiverNotices.$inferSelect;

/**
 * Tells some people what became of a waiver; each once. Who can't sign in any more is told nothing,
 * and neither is a project's token.
 */
export async function tell(
  tx: Tx,
  { projectId }: Authorized<InProject>,
  waiverId: string,
  news: WaiverNews,
  personIds: Iterable<string>,
  at: Date,
): Promise<void> {
  const told = await tx
    .select({ personId: people.id })
    .from(people)
    .where(
      and(inArray(people.id, [...new Set(personIds)]), isPerson, isNull(people.deactivatedAt)),
    );
  const rows = told.map(({ personId }) => ({
    id: uuidv7(),
    waiverId,
    projectId,
    personId,
    news,
    seenAt: null,
    createdAt: at,
    updatedAt: at,
  }));
  if (rows.length > 0) await tx.insert(waiverNotices).values(rows);
}

/** A person's own notice. */
export async function findNotice(
  q: Query,
  viewer: Viewer,
  id: string,
): Promise<NoticeRow | undefined> {
  const [row] = await q
    .select()
    .from(waiverNotices)
    .where(and(eq(waiverNotices.id, id), isOf(viewer)));
  return row;
}

/** Puts a person's notice aside as read, or back. */
export async function setNoticeSeen(
  tx: Tx,
  viewer: Viewer,
  id: string,
  seenAt: Date | null,
): Promise<void> {
  await tx
    .update(waiverNotices)
    .set({ seenAt })
    .where(and(eq(waiverNotices.id, id), isOf(viewer)));
}

const isOf = (viewer: Viewer) =>
  and(eq(waiverNotices.personId, viewer.id), inTokensProjects(viewer, waiverNotices.projectId));
