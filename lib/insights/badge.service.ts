import { notFound } from '@/lib/api/app-error';
import type { Database } from '@/lib/db/database';
import { progressOf, settledOf } from '@/lib/model/progress';
import type { Stage } from '@/lib/model/stage';
import type { SignOffService } from '@/lib/reviews/sign-off/sign-off.service';
import { countsForBadge, projectWithBadge } from './badge.repo';
import { type Badge, badgeOf } from './badge.rules';

export type BadgeService = ReturnType<typeof createBadgeService>;

/** Status badges: the one thing that a project shows to everybody, if it was switched on. */
export function createBadgeService({ db, signOffs }: { db: Database; signOffs: SignOffService }) {
  /** @throws NOT_FOUND unless there is such a project and its badge is on; which of both is not told */
  return async function badge(projectId: string, stage?: Stage | undefined): Promise<Badge> {
    if (!(await projectWithBadge(db.read, projectId))) throw notFound('badge');
    const counts = await countsForBadge(db.read, projectId, stage);
    const progress = progressOf(counts);
    // What waits for somebody can't be signed, which spares most badges a look at the history.
    const settled = progress.total > 0 && settledOf(progress) + progress.waived === progress.total;
    const runIds = [...new Set(counts.map(({ runId }) => runId))];
    return badgeOf(progress, settled && (await signOffs.areSigned(db.read, runIds)), stage);
  };
}
