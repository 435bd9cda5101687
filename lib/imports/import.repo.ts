import { asc, desc, eq } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { guides, revisions } from '@/lib/db/tables/tables';
import type { GuideOrigin } from '@/lib/model/guide-origin.types';

/** The revisions of guides that have a shape, the newest first. Served by `revisions_by_shape`. */
export async function revisionsOfShape(q: Query, shape: string) {
  return q
    .select({
      revision: { id: revisions.id, title: revisions.title, choices: revisions.choices },
      guide: guides,
    })
    .from(revisions)
    .innerJoin(guides, eq(guides.id, revisions.guideId))
    .where(eq(revisions.shape, shape))
    .orderBy(desc(revisions.createdAt), asc(revisions.id));
}

/** Where the first text of a guide came from, and who brought it. Served by `revisions_by_guide`. */
export async function firstOrigin(q: Query, guideId: string): Promise<GuideOrigin | undefined> {
  const [row] = await q
    .select({ origin: revisions.origin })
    .from(revisions)
    .where(eq(revisions.guideId, guideId))
    .orderBy(asc(revisions.createdAt))
    .limit(1);
  return row?.origin;
}
