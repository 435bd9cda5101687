import { expect, test, vi } from 'vitest';
import { opened, settle } from './undoing-world';

test('undo and redo say the item, the field, the old value and the new one', async () => {
  const { answer, undo, redo, said, fields } = opened().tab();
  answer(['item-0'], { status: 'done' });
  await undo();
  expect(said.at(-1)).toBe('Undid “Item 0” · Status: Done → Open');
  redo();
  expect(said.at(-1)).toBe('Redid “Item 0” · Status: Open → Done');
  expect(fields('item-0').status).toBe('done');
});

test('a change of several items is told by their number', async () => {
  const { answer, undo, redo, said } = opened().tab();
  answer(['item-0', 'item-1', 'item-2'], { status: 'done' });
  await undo();
  expect(said.at(-1)).toBe('Undid change to 3 items');
  redo();
  expect(said.at(-1)).toBe('Redid change to 3 items');
});

test('redo restores all that undo took, step by step, until something else is changed', async () => {
  const { answer, undo, redo, fields, said } = opened().tab();
  answer(['item-0'], { status: 'needs_work', justification: 'Too slow' });
  answer(['item-0'], { note: 'Seen' });
  await undo();
  await undo();
  expect(fields('item-0')).toEqual({ status: 'open', justification: null, note: null });
  redo();
  redo();
  expect(fields('item-0')).toEqual({
    status: 'needs_work',
    justification: 'Too slow',
    note: 'Seen',
  });
  await undo();
  expect(fields('item-0').note).toBeNull();
  answer(['item-1'], { status: 'done' });
  redo();
  expect(said.at(-1)).toBe('There is nothing to redo');
  expect(fields('item-0').note).toBeNull();
});

test('an offer to redo is of the change that it speaks of, and of nothing once another was made', async () => {
  const { answer, undo, redo, fields, said, offered, dismissed } = opened().tab();
  const statuses = () => ['item-0', 'item-1'].map((id) => fields(id).status);
  answer(['item-0'], { status: 'done' });
  answer(['item-1'], { status: 'done' });
  await undo();
  await undo();
  offered[0]?.();
  expect(said.at(-1)).toBe('Redid “Item 1” · Status: Open → Done');
  expect(statuses()).toEqual(['open', 'done']);
  redo();
  expect(statuses()).toEqual(['done', 'done']);
  expect(dismissed).toEqual(expect.arrayContaining([1, 2]));
  await undo();
  answer(['item-2'], { status: 'done' });
  offered.at(-1)?.();
  expect(said.at(-1)).toBe('There is nothing to redo');
  expect(statuses()).toEqual(['open', 'done']);
});

test('what was done before this visit is not undone without asking', async () => {
  const { tab } = opened();
  const before = tab();
  before.answer(['item-1'], { status: 'done' });
  before.send();
  const now = tab();
  now.hear();
  await now.undo();
  expect(now.fields('item-1').status).toBe('done');
  expect(now.core.store.getState().earlier).toMatchObject({
    at: '2026-11-22T10:00:00.000Z',
    changes: [{ id: 'item-1' }],
  });
  now.undoEarlier();
  expect(now.fields('item-1').status).toBe('open');
  now.send();
  await now.undo();
  expect(now.core.store.getState().earlier).toBeNull();
  expect(now.said.at(-1)).toBe('There is nothing to undo');
});

test('two tabs undo their own changes, each its newest', async () => {
  const { tab } = opened();
  const [one, other] = [tab(), tab()];
  one.answer(['item-0'], { status: 'done' });
  one.send();
  other.hear();
  other.answer(['item-1'], { status: 'done' });
  other.send();
  one.hear();
  await one.undo();
  one.send();
  other.hear();
  await other.undo();
  other.send();
  one.hear();
  expect([one.fields('item-0').status, one.fields('item-1').status]).toEqual(['open', 'open']);
  expect(other.said.at(-1)).toBe('Undid “Item 1” · Status: Done → Open');
});

test('what another tab has undone is not undone twice, and not by surprise', async () => {
  const { tab } = opened();
  const [one, other] = [tab(), tab()];
  one.answer(['item-0'], { status: 'done' });
  one.send();
  other.hear();
  await other.undo();
  other.undoEarlier();
  other.send();
  one.hear();
  expect(one.core.store.getState().past).toEqual([]);
  await one.undo();
  expect(one.core.store.getState().earlier).toBeNull();
  expect(one.said.at(-1)).toBe('There is nothing to undo');
});

test('what somebody changed since is left alone, and said so', async () => {
  const { remote, tab } = opened();
  const { answer, send, hear, undo, redo, said, fields } = tab();
  answer(['item-0', 'item-1'], { note: 'mine' });
  send();
  remote.change('bo', 'item-1', { note: 'theirs' });
  hear();
  await undo();
  expect(said.at(-1)).toBe(
    'Undid “Item 0” · Note: “mine” → none. “Item 1” was changed since and stays as it is',
  );
  send();
  remote.change('bo', 'item-0', { note: 'theirs too' });
  hear();
  redo();
  expect(said.at(-1)).toBe('Not redone: “Item 0” was changed since');
  expect([fields('item-0').note, fields('item-1').note]).toEqual(['theirs too', 'theirs']);
});

test('an undo that the guard holds is undone only when it is let through', async () => {
  const { core, answer, undo, fields, said } = opened().tab();
  answer(['item-0'], { status: 'done' });
  const verdict = vi.fn(async () => false);
  core.gate.setGuard(verdict);
  await undo();
  await settle();
  expect(fields('item-0').status).toBe('done');
  expect(core.store.getState().past).toHaveLength(1);
  expect(said).toEqual([]);
  verdict.mockResolvedValue(true);
  await undo();
  await settle();
  expect(fields('item-0').status).toBe('open');
});

test('an undo that the server refuses can be undone again', async () => {
  const { core, answer, send, undo, refused } = opened().tab();
  answer(['item-0'], { status: 'done' });
  send();
  await undo();
  const [mutation] = core.store.getState().pending;
  refused(mutation!, Object.assign(new Error('no'), { details: [] }) as never);
  expect(core.store.getState().past).toHaveLength(1);
  expect(core.store.getState().future).toEqual([]);
});
