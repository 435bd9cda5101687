import { expect, test } from 'vitest';
import { ApiError } from '@/lib/api/api-error';
import type { Mutation } from './mutation.types';
import { opened } from './undoing-world';

const REASON = 'Because it is internal.';
const tooLarge = new ApiError('PAYLOAD_TOO_LARGE', 'The body is larger than 1 MiB.', 413);
const waiting = ({ core }: ReturnType<ReturnType<typeof opened>['tab']>): readonly Mutation[] =>
  core.store.getState().pending;

test('a refused change of many gives the reason back and takes its offer to undo away', () => {
  const tab = opened().tab();
  tab.answer(['item-0', 'item-1'], { status: 'not_applicable', justification: REASON });
  expect(tab.said.at(-1)).toBe('2 items changed');
  const offer = tab.said.length;
  tab.refused(waiting(tab)[0]!, tooLarge);
  expect(tab.dismissed).toContain(offer);
  expect(tab.said.at(-1)).toBe('Not saved, 2 items: The body is larger than 1 MiB.');
  const { drafts, asking } = tab.core.store.getState();
  expect(drafts).toEqual({ 'selected:reason': { text: REASON, base: 'not_applicable' } });
  expect(asking).toBeNull();
});

test('a refused change of one gives back its reason, its note, and what is newer stays', () => {
  const tab = opened().tab();
  tab.answer(['item-0'], { status: 'needs_work', justification: 'Too slow' });
  tab.answer(['item-1'], { note: 'Seen' });
  tab.core.draft('item-1:note', { text: 'Seen twice', base: 'Seen' });
  for (const mutation of waiting(tab)) tab.refused(mutation, tooLarge);
  expect(tab.core.store.getState().drafts).toEqual({
    'item-0:reason': { text: 'Too slow', base: 'needs_work' },
    'item-1:note': { text: 'Seen twice', base: 'Seen' },
  });
});

test('a refused undo takes its offer to redo away and gives no text back', async () => {
  const tab = opened().tab();
  tab.answer(['item-0'], { note: 'Seen' });
  tab.send();
  tab.answer(['item-0'], { note: null });
  tab.send();
  await tab.undo();
  const offer = tab.said.length;
  tab.refused(waiting(tab)[0]!, tooLarge);
  expect(tab.dismissed).toContain(offer);
  expect(tab.core.store.getState().drafts).toEqual({});
});

test('refused evidence is given back as it was typed', () => {
  const tab = opened().tab();
  tab.addEvidence('item-0', { kind: 'link', url: 'https://example.com/42', text: null });
  tab.refused(waiting(tab)[0]!, tooLarge);
  expect(tab.core.store.getState().drafts).toEqual({
    'item-0:evidence': { text: 'https://example.com/42', base: 'link' },
  });
});
