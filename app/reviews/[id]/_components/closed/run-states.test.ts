import { expect, test } from 'vitest';
import type { ReviewItem, Run } from '../../_store/review.types';
import { runStates } from './run-states.rules';

const item = (id: string, decision: string, changedSince = false) =>
  ({ id, runId: 'run', decision, changedSince }) as unknown as ReviewItem;

test('what is accepted and does not count yet is told apart from what is not accepted', () => {
  const items = [item('a', 'accepted'), item('b', 'accepted', true), item('c', 'accepted')];
  const [state] = runStates({
    items,
    runs: [{ id: 'run' } as unknown as Run],
    signOffs: [],
    quorum: 1,
    me: null,
    lacksOf: ({ id }) => (id === 'a' ? ['second'] : []),
  });
  expect(state).toMatchObject({ left: 1, lacking: 1, lacks: ['second'], isSigned: false });
});
