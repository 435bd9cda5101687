import type { Data } from '@/lib/application/client';
import type { Vote } from '@/lib/model/review.types';
import type { ReviewState } from '@/lib/reviews/live/review-state.reducer';

export type Snapshot = ReviewState;
export type ReviewItem = Snapshot['items'][number];
export type Participant = Snapshot['participants'][number];
export type Seat = Snapshot['presence'][number];
export type Action = Snapshot['actions'][number];
export type SignOff = Snapshot['signOffs'][number];
export type Run = Snapshot['runs'][number];
export type ItemHistory = Data<'get', '/review-items/{id}/history'>;

/** What I think of an item; `waiting` until the server has it. */
export interface MyVote {
  vote: Vote;
  comment: string | null;
  waiting: boolean;
}

/** A vote of mine that the server has not confirmed yet. */
export interface PendingVote {
  /** It grows with time, so it is the order too. */
  mutationId: string;
  reviewItemId: string;
  round: number;
  vote: Vote;
  comment: string | null;
  tookMs: number | null;
  /** It went out at least once, so that it must go out the same again. */
  sent: boolean;
}
