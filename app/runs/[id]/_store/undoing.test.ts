import { expect, test, vi } from 'vitest';
import type { ApiClient } from '@/lib/api/client';
import { createDrafts } from '@/lib/live/drafts';
import { memoryStorage } from '@/lib/live/memory-storage';
import { createModelServer, modelSnapshot } from '@/lib/testing/model-run';
import { createAnswering } from './answering';
import { createCore } from './core';
import { createOutbox } from './outbox';
import { createRefusals } from './refusals';
import type { Fields } from './run.types';
import { initialState } from './run-state';
import { createUndoing } from './undoing';

const me = { id: 'ada', name: 'Ada' };
const snapshot = modelSnapshot(3);

/** A server, its history, and as many tabs of Ada's as wanted. */
function opened() {
  const remote = createModelServer(snapshot.items);
  let minted = 0;
  const api = {
    list: async () => ({ data: remote.events.filter(({ actor }) => actor.id === me.id).reverse() }),
  } as unknown as ApiClient;

  function tab() {
    const said: string[] = [];
    const core = createCore(initialState(snapshot, me, { today: '2026-11-26' }), {
      mint: () => `m-${String(++minted).padStart(6, '0')}`,
      now: () => '2026-11-26T10:00:00.000Z',
      say: (message) => said.push(message),
      dismiss: () => {},
      load: () => Promise.reject(new Error('not asked for')),
      outbox: createOutbox(memoryStorage(), me.id, 'run'),
      drafts: createDrafts(null, me.id, 'run'),
    });
    const refused = createRefusals(core);
    const undoing = createUndoing(core, api);
    const answering = createAnswering(core, (id) => void undoing.undo(id));
    const hear = () => core.receive(remote.events);
    function send() {
      hear();
      for (let next = core.next(); next; next = core.next()) {
        if (next.mutation.kind === 'evidence.add') {
          const evidence = remote.addEvidence(me.id, next.mutation);
          core.settled(next.mutation, evidence ? { evidence } : {});
          continue;
        }
        if (next.mutation.kind === 'evidence.remove') {
          remote.removeEvidence(me.id, next.mutation);
          core.settled(next.mutation, {});
          continue;
        }
        if (next.mutation.kind !== 'answer') throw new Error('no comments here');
        const reply = remote.answer(me.id, next.mutation);
        if (reply.kind !== 'items') throw new Error(reply.kind);
        const { undoes } = next.mutation;
        if (undoes) {
          const event = remote.events.at(-1);
          Object.assign(event?.data ?? {}, { undoes });
        }
        core.settled(next.mutation, { items: reply.items });
      }
      hear();
    }
    const fields = (id: string): Fields => {
      const { status, justification, note } = core.store.getState().view.items[id]!;
      return { status, justification, note };
    };
    const evidence = (id: string) => core.store.getState().view.evidence[id] ?? [];
    const texts = (id: string) => evidence(id).map(({ url, text }) => url ?? text);
    const show = { core, said, send, hear, fields, evidence, texts, refused };
    return { ...show, ...answering, ...undoing };
  }
  return { remote, tab };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

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
