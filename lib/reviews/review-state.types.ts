import type { Data } from '@/lib/api/client';

/** Everything that a review's page shows, as the API gives it. */
export type ReviewState = Data<'get', '/reviews/{id}/snapshot'>;
export type ReviewItem = ReviewState['items'][number];
