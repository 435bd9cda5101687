import { expect, it } from 'vitest';
import { without } from '@/lib/live/document';
import type { PendingVote } from './review.types';
import { foldVotes, inOrder, queueVote } from './votes.reducer';

const vote = (mutationId: string, reviewItemId = 'a', sent = false): PendingVote => ({
  mutationId,
  reviewItemId,
  round: 1,
  vote: 'pass',
  comment: mutationId,
  tookMs: null,
  sent,
});

it('replaces what has not gone out yet, and only that', () => {
  expect(queueVote([vote('1')], vote('2'))).toEqual([vote('2')]);
  expect(queueVote([vote('1', 'b')], vote('2'))).toHaveLength(2);
  expect(queueVote([vote('1', 'a', true)], vote('2'))).toHaveLength(2);
});

it('shows the newest pending vote over the server’s', () => {
  const server = [{ reviewItemId: 'a', vote: 'unsure' as const, comment: null }];
  const fold = foldVotes(server, [vote('1', 'a', true), vote('2')]);
  expect(fold.get('a')).toEqual({ vote: 'pass', comment: '2', waiting: true });
  expect(foldVotes(server, []).get('a')).toMatchObject({ vote: 'unsure', waiting: false });
});

it('keeps its identity when nothing goes, and its order when something comes', () => {
  const pending = [vote('1')];
  expect(without(pending, 'other')).toBe(pending);
  expect(inOrder([vote('2', 'b'), vote('1')]).map(({ mutationId }) => mutationId)).toEqual([
    '1',
    '2',
  ]);
});
