import { notFound } from '@/lib/api/app-error';
import type { Query } from '@/lib/db/connection';
import type { EvidenceFile } from '@/lib/model/answer.types';
import { fileOf } from '@/lib/model/evidence-file';
import { type Attendee, authorizeReview } from '@/lib/reviews/review.access';
import { findEvidence } from '@/lib/runs/evidence.repo';
import { authorizeItem } from '@/lib/runs/run.access';
import { isInReview } from './upload.repo';

/**
 * The file of a piece of evidence, for whoever may see that: a guest only what their review shows.
 * @throws NOT_FOUND when there is none, it was taken away, or it may not be seen
 */
export async function authorizeFile(
  q: Query,
  actor: Attendee,
  id: string,
): Promise<EvidenceFile & { name: string }> {
  const row = await findEvidence(q, id);
  const { file } = row ? fileOf(row) : {};
  if (!row || !file || row.deletedAt) throw notFound('file');
  if (actor.kind === 'person') await authorizeItem(q, actor, row.itemId, 'read', 'file');
  else {
    await authorizeReview(q, actor, actor.reviewId, 'read');
    if (!(await isInReview(q, actor.reviewId, row.itemId))) throw notFound('file');
  }
  return { ...file, name: row.text ?? '' };
}
