import { expect, test } from 'vitest';
import type { ProjectEvent } from '@/lib/model/event.types';
import { itemHistorySentence } from './item-history-sentence';

const said = (type: string, data: object) =>
  itemHistorySentence({ type, data } as unknown as ProjectEvent, () => 'Ada');

test('an item’s history tells of its own events, and names no others', () => {
  const answered = { before: { assigneeId: null }, after: { assigneeId: 'a' } };
  expect(said('item.answered', answered)).toBe('assigned it to Ada');
  expect(said('item.answered', { ...answered, undoes: 'm' })).toBe(
    'undid a change: assigned it to Ada',
  );
  const note = { before: { note: null }, after: { note: 'Green' }, again: true };
  expect(said('item.answered', note)).toBe('wrote a note; the answer is to be confirmed again');
  const evidence = { evidence: { text: 'Green' }, answer: { again: true } };
  expect(said('evidence.removed', evidence)).toBe(
    'removed evidence “Green”; the answer is to be confirmed again',
  );
  expect(said('action.changed', { after: { done: false } })).toBe('reopened an action');
  expect(said('run.signed', {})).toBeNull();
  expect(said('run.of-a-later-version', {})).toBeNull();
});

test('a long reason is cut, and no letter of it in half', () => {
  const reason = `${'x'.repeat(78)}${'🚀'.repeat(9)}`;
  const sentence = said('review.decided', { decision: 'deferred', reason });
  expect(sentence).toBe(`deferred it in a review: “${'x'.repeat(78)}🚀…”`);
  expect(sentence?.isWellFormed()).toBe(true);
});
