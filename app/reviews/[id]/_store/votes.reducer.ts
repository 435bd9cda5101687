import type { MyVote, PendingVote, Snapshot } from './review.types';

type Votes = Snapshot['myVotes'];

/** The queue with one more vote. It replaces one on the same item that has not gone out. */
export function queueVote(
  pending: readonly PendingVote[],
  vote: PendingVote,
): readonly PendingVote[] {
  const others = pending.filter((one) => one.sent || one.reviewItemId !== vote.reviewItemId);
  return [...others, vote];
}

/** The oldest first. */
export function inOrder(pending: readonly PendingVote[]): readonly PendingVote[] {
  return [...pending].sort((one, other) => (one.mutationId < other.mutationId ? -1 : 1));
}

/** What the server knows of my votes after it took one; one of a round that is over is left out. */
export function takeVote(server: Snapshot, { reviewItemId, round, vote, comment }: PendingVote) {
  const item = server.items.find(({ id }) => id === reviewItemId);
  if (item?.round !== round) return server;
  const others = server.myVotes.filter((one) => one.reviewItemId !== reviewItemId);
  return { ...server, myVotes: [...others, { reviewItemId, vote, comment }] };
}

/** My votes as they are to be shown: the server's, and what is pending over them. */
export function foldVotes(
  votes: Votes,
  pending: readonly PendingVote[],
): ReadonlyMap<string, MyVote> {
  const fold = new Map<string, MyVote>();
  for (const { reviewItemId, vote, comment } of votes) {
    fold.set(reviewItemId, { vote, comment, waiting: false });
  }
  for (const { reviewItemId, vote, comment } of pending) {
    fold.set(reviewItemId, { vote, comment, waiting: true });
  }
  return fold;
}
