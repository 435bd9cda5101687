import type { z } from '@hono/zod-openapi';
import type { reviewSnapshotSchema } from './review-snapshot.schema';

/** Everything that a review's page shows, as the API gives it. */
export type ReviewState = z.output<typeof reviewSnapshotSchema>;
export type ReviewItem = ReviewState['items'][number];
