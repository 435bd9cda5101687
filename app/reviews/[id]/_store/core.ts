import type { ToastOptions } from '@/components/ui/toast';
import { createDocument, type DocumentDeps } from '@/lib/live/document';
import type { PendingVote, Snapshot } from './review.types';
import { REVIEW_KIND } from './review-kind';
import type { ReviewScreenState } from './review-state';

/** What the screen takes from outside. */
interface Voice {
  mint(): string;
  say(message: string, options?: ToastOptions): number;
}

/** What the parts of a review's screen share: the live document, and a voice. */
export type Core = ReturnType<
  typeof createDocument<Snapshot, PendingVote, null, Snapshot, ReviewScreenState>
> &
  Voice;

export function createCore(
  initial: ReviewScreenState,
  { mint, say, ...deps }: Voice & DocumentDeps<PendingVote, Snapshot>,
): Core {
  return { ...createDocument(REVIEW_KIND, initial, deps), mint, say };
}
