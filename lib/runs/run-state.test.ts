import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProjectEvent, ProjectEventOf } from '@/lib/model/event.types';
import { createModelServer, modelSnapshot } from '@/lib/testing/model-run';
import { applyEvent, fromSnapshot, type RunState } from './run-state.reducer';

const snapshot = modelSnapshot(2);
const base = {
  projectId: 'project',
  actor: { kind: 'person' as const, id: 'bo', name: 'Bo' },
  runId: 'run',
  itemId: 'item-0',
  reviewId: null,
  mutationId: null,
  at: '2026-11-22T10:00:00.000Z',
  hash: '',
};
const run = (events: readonly ProjectEvent[], from: RunState = fromSnapshot(snapshot)) =>
  events.reduce(applyEvent, from);

test('events seen again change nothing, wherever the stream is taken up', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('open', 'done'), { maxLength: 12 }),
      fc.nat(12),
      (all, cut) => {
        const remote = createModelServer(snapshot.items);
        for (const status of all) remote.change('bo', 'item-0', { status });
        const once = run(remote.events);
        expect(run(remote.events.slice(cut), run(remote.events))).toEqual(once);
        expect(once.items['item-0']?.version).toBe(remote.state.get('item-0')?.version);
      },
    ),
  );
});

test('evidence and comments come and go by their ids', () => {
  const evidence = { id: 'e', kind: 'text' as const, url: null, text: 'ok' };
  const state = run([
    { ...base, id: '1', seq: 1, type: 'evidence.added', data: { text: '', evidence } },
    {
      ...base,
      id: '2',
      seq: 2,
      type: 'comment.added',
      data: { text: '', comment: { id: 'c', body: 'a' } },
    },
    {
      ...base,
      id: '3',
      seq: 3,
      type: 'comment.changed',
      data: { text: '', comment: { id: 'c', body: 'b' } },
    },
  ]);
  expect(state.evidence['item-0']).toMatchObject([{ id: 'e', createdBy: 'bo' }]);
  expect(state.comments['item-0']).toMatchObject([{ body: 'b', authorName: 'Bo' }]);
  const after = run(
    [
      { ...base, id: '4', seq: 4, type: 'evidence.removed', data: { text: '', evidence } },
      {
        ...base,
        id: '5',
        seq: 5,
        type: 'comment.removed',
        data: { text: '', comment: { id: 'c' } },
      },
    ],
    state,
  );
  expect(after.evidence['item-0']).toEqual([]);
  expect(after.comments['item-0']).toEqual([]);
});

test('a decision of a review changes the answer as if somebody had answered', () => {
  const decided = (seq: number, answer: ProjectEventOf<'review.decided'>['data']['answer']) => ({
    ...base,
    id: String(seq),
    seq,
    reviewId: 'review',
    type: 'review.decided' as const,
    data: {
      reviewItemId: 'ri',
      text: 'Write tests',
      decision: 'needs_work' as const,
      reason: 'No test',
      version: 2,
      answer,
      decidedVersion: answer?.version ?? 1,
      action: null,
    },
  });
  const after = { status: 'needs_work' as const, justification: 'No test', assigneeId: 'bo' };
  const change = { before: { status: 'open' as const }, after, version: 2 };
  const state = run([decided(1, change)]);
  expect(state.items['item-0']).toMatchObject({ ...after, version: 2, updatedAt: base.at });
  const same = run([decided(2, null)], state);
  expect(same.items).toBe(state.items);
  expect(same.seq).toBe(2);
  const late = { ...change, after: { status: 'done' as const } };
  expect(run([decided(3, late)], same).items['item-0']?.status).toBe('needs_work');
});

test('other runs’ events only move the place in the stream', () => {
  const before = fromSnapshot(snapshot);
  const after = run([
    {
      ...base,
      runId: 'other',
      id: '1',
      seq: 1,
      type: 'run.changed',
      data: { before: {}, after: { title: 'X' } },
    },
  ]);
  expect(after).toEqual({ ...before, seq: 1 });
});

test('a snapshot keeps the identity of items that did not change', () => {
  const before = fromSnapshot(snapshot);
  const after = fromSnapshot(structuredClone(snapshot), before);
  expect(after.items['item-0']).toBe(before.items['item-0']);
});

test('a token that answers is known by its name from then on', () => {
  const actor = { kind: 'token' as const, id: 'ci', name: 'CI' };
  const answered = { text: '', before: {}, after: { status: 'done' as const }, version: 2 };
  const state = run([
    { ...base, actor, id: '1', seq: 1, type: 'item.answered', data: answered },
  ] as ProjectEvent[]);
  expect(state.names).toEqual({ ...snapshot.names, ci: 'CI (token)' });
  expect(state.items['item-0']?.answeredBy).toBe('ci');
});
