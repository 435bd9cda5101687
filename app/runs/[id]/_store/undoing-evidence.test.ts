import { expect, test, vi } from 'vitest';
import { opened, settle } from './undoing-world';

const link = { kind: 'link' as const, url: 'https://example.com/42', text: null };
const output = { kind: 'text' as const, url: null, text: '42 passed' };

test('evidence that was added is taken back before older changes, and added again', async () => {
  const { answer, addEvidence, undo, redo, said, texts, fields, send } = opened().tab();
  answer(['item-0'], { status: 'done' });
  addEvidence('item-0', link);
  send();
  await undo();
  expect(said.at(-1)).toBe('Undid “Item 0” · Link “https://example.com/42”: added → removed');
  expect([texts('item-0'), fields('item-0').status]).toEqual([[], 'done']);
  redo();
  expect(said.at(-1)).toBe('Redid “Item 0” · Link “https://example.com/42”: removed → added again');
  expect(texts('item-0')).toEqual([link.url]);
  send();
  await undo();
  await undo();
  send();
  expect([texts('item-0'), fields('item-0').status]).toEqual([[], 'open']);
});

test('evidence that was removed is added again with the same content and a new id', async () => {
  const { addEvidence, removeEvidence, undo, redo, said, texts, evidence, send } = opened().tab();
  addEvidence('item-0', output);
  send();
  const [first] = evidence('item-0');
  removeEvidence('item-0', first?.id ?? '');
  send();
  await undo();
  expect(said.at(-1)).toBe('Undid “Item 0” · Text “42 passed”: removed → added again');
  const [second] = evidence('item-0');
  expect(second).toMatchObject(output);
  expect(second?.id).not.toBe(first?.id);
  send();
  redo();
  send();
  expect(texts('item-0')).toEqual([]);
  await undo();
  await undo();
  send();
  expect(said.at(-1)).toBe('Undid “Item 0” · Text “42 passed”: added → removed');
  expect(texts('item-0')).toEqual([]);
  redo();
  redo();
  redo();
  expect(said.at(-1)).toBe('There is nothing to redo');
  expect(texts('item-0')).toEqual([]);
});

test('comments are not changes: an undo leaves them, and goes on to what was changed before', async () => {
  const { core, answer, addComment, undo, fields } = opened().tab();
  answer(['item-0'], { status: 'done' });
  addComment('item-0', 'Which index?');
  await undo();
  expect(fields('item-0').status).toBe('open');
  expect(core.store.getState().view.comments['item-0']).toHaveLength(1);
});

test('evidence that another tab took back, or added again, is not undone twice', async () => {
  const { tab } = opened();
  const [one, other] = [tab(), tab()];
  one.addEvidence('item-0', link);
  one.send();
  one.removeEvidence('item-0', one.evidence('item-0')[0]?.id ?? '');
  one.send();
  other.hear();
  await other.undo();
  expect(other.core.store.getState().earlier).toMatchObject({ evidence: { was: 'removed' } });
  other.undoEarlier();
  other.send();
  one.hear();
  expect(one.texts('item-0')).toEqual([link.url]);
  expect(one.core.store.getState().past).toHaveLength(1);
  // The first change goes on with the piece that took its place.
  await one.undo();
  one.send();
  other.hear();
  expect([one.texts('item-0'), other.texts('item-0')]).toEqual([[], []]);
  await other.undo();
  expect(other.said.at(-1)).toBe('There is nothing to undo');
});

test('evidence that somebody else removed is left alone, and said so', async () => {
  const { remote, tab } = opened();
  const { addEvidence, send, hear, undo, redo, said, evidence, texts } = tab();
  const byBo = (evidenceId = '', mutationId = 'bo') =>
    remote.removeEvidence('bo', { mutationId, undoes: null, evidenceId });
  addEvidence('item-0', link);
  send();
  byBo(evidence('item-0')[0]?.id);
  hear();
  await undo();
  expect(said.at(-1)).toBe('Not undone: “Item 0” was changed since');
  redo();
  expect(said.at(-1)).toBe('There is nothing to redo');
  expect(texts('item-0')).toEqual([]);
});

test('evidence from before this visit is asked about, under the id that it has now', async () => {
  const { tab } = opened();
  const before = tab();
  before.addEvidence('item-0', link);
  before.send();
  before.removeEvidence('item-0', before.evidence('item-0')[0]?.id ?? '');
  before.send();
  await before.undo();
  before.send();
  const now = tab();
  now.hear();
  await now.undo();
  const { earlier } = now.core.store.getState();
  expect(earlier?.evidence).toMatchObject({ was: 'added', piece: now.evidence('item-0')[0] });
  expect(earlier?.at).toBe('2026-11-22T10:00:00.000Z');
  now.undoEarlier();
  now.send();
  expect(now.texts('item-0')).toEqual([]);
  await now.undo();
  expect(now.said.at(-1)).toBe('There is nothing to undo');
});

test('an undo of evidence that the guard holds is undone only when it is let through', async () => {
  const { core, addEvidence, removeEvidence, evidence, undo, redo, texts } = opened().tab();
  addEvidence('item-0', link);
  removeEvidence('item-0', evidence('item-0')[0]?.id ?? '');
  const verdict = vi.fn(async () => false);
  core.gate.setGuard(verdict);
  await undo();
  await settle();
  expect([texts('item-0'), core.store.getState().past.length]).toEqual([[], 2]);
  verdict.mockResolvedValue(true);
  await undo();
  await settle();
  expect(texts('item-0')).toEqual([link.url]);
  await undo();
  await settle();
  verdict.mockResolvedValue(false);
  redo();
  await settle();
  expect([texts('item-0'), core.store.getState().future.length]).toEqual([[], 2]);
  // Nobody was typing it.
  expect(core.store.getState().drafts).toEqual({});
});

test('evidence that the server refuses has nothing to undo; a refused undo can be done again', async () => {
  const { core, addEvidence, send, undo, refused, texts } = opened().tab();
  const no = Object.assign(new Error('no'), { details: [] }) as never;
  addEvidence('item-0', link);
  refused(core.store.getState().pending[0]!, no);
  expect(core.store.getState()).toMatchObject({ past: [], pending: [] });
  addEvidence('item-0', link);
  send();
  await undo();
  refused(core.store.getState().pending[0]!, no);
  expect(core.store.getState().past).toHaveLength(1);
  expect([texts('item-0'), core.store.getState().future]).toEqual([[link.url], []]);
  await undo();
  send();
  expect(texts('item-0')).toEqual([]);
});

test('removing evidence says so at once, and its toast brings it back', async () => {
  const { addEvidence, removeEvidence, said, offered, texts, evidence, send } = opened().tab();
  addEvidence('item-0', output);
  send();
  removeEvidence('item-0', evidence('item-0')[0]?.id ?? '');
  expect(said.at(-1)).toBe('Removed evidence of “Item 0”');
  expect(texts('item-0')).toEqual([]);
  offered.at(-1)?.();
  send();
  expect(texts('item-0')).toEqual(['42 passed']);
});
