import { describe, expect, test } from 'vitest';
import { fromSnapshot } from '@/lib/runs/run-state.reducer';
import { modelSnapshot } from '@/lib/testing/model-run';
import type { AnswerMutation } from './mutation.types';
import { clashingFields, entryOf, prepare, rebase, resolve, withdraw } from './pending.reducer';
import type { Fields, Item } from './run.types';
import { undoOfAnswers } from './undo.reducer';
import { fold } from './view.reducer';

const server = fromSnapshot(modelSnapshot(3));
const [first, second] = ['item-0', 'item-1'] as const;
const item = (id: string, change: Partial<Item> = {}): Item => ({
  ...server.items[id]!,
  ...change,
});

function answer(name: string, ...entries: [string, Fields, Partial<Item>?][]): AnswerMutation {
  return {
    kind: 'answer',
    mutationId: name,
    order: name,
    entries: entries.map(([id, fields, stood]) => entryOf(item(id, stood), fields)),
    undoes: null,
    held: false,
  };
}

describe('prepare', () => {
  test('sends against the version that the server has now', () => {
    const items = { ...server.items, [first]: item(first, { version: 7, note: 'theirs' }) };
    const { next } = prepare(items, [answer('m1', [first, { status: 'done' }])]);
    expect(next?.kind === 'answer' && next.entries[0]?.version).toBe(7);
  });

  test('sends again exactly what was sent before', () => {
    const sent = prepare(server.items, [answer('m1', [first, { status: 'done' }])]);
    const items = { ...server.items, [first]: item(first, { version: 9 }) };
    expect(prepare(items, sent.pending).next).toBe(sent.next);
  });

  test('drops what the server has already', () => {
    const items = { ...server.items, [first]: item(first, { version: 2, status: 'done' }) };
    const prepared = prepare(items, [answer('m1', [first, { status: 'done' }])]);
    expect(prepared).toEqual({ pending: [], next: null, left: [] });
  });

  test('holds only the clashing part of a change to several, with what was piled on it', () => {
    const theirs = item(first, { version: 2, status: 'needs_work', justification: 'slow' });
    const { pending, next } = prepare({ ...server.items, [first]: theirs }, [
      answer('m1', [first, { status: 'done' }], [second, { status: 'done' }]),
      answer('m2', [first, { note: 'mine' }, { status: 'done' }]),
    ]);
    expect(next?.kind === 'answer' && next.entries.map(({ id }) => id)).toEqual([second]);
    const held = pending.filter((one) => one.kind === 'answer' && one.held) as AnswerMutation[];
    expect(held).toHaveLength(1);
    expect(held[0]?.entries[0]?.fields).toEqual({ status: 'done', note: 'mine' });
    expect(pending).toHaveLength(2);
  });

  test('an undo leaves alone what somebody has changed since', () => {
    const undo = { ...answer('m1', [first, { status: 'open' }, { status: 'done' }]), undoes: 'm0' };
    const theirs = item(first, { version: 3, status: 'needs_work', justification: 'slow' });
    const prepared = prepare({ ...server.items, [first]: theirs }, [undo]);
    expect(prepared).toEqual({ pending: [], next: null, left: [first] });
  });
});

test('a reason written meanwhile clashes with a status that would take it away', () => {
  const theirs = item(first, { justification: 'because', version: 2 });
  const { entries } = answer('m1', [first, { status: 'done' }]);
  expect(clashingFields(theirs, entries[0]!)).toEqual(['justification']);
});

test('what was made on top of a refused change is made on top of what was before it', () => {
  const pending = withdraw(
    [
      answer('m1', [first, { note: 'refused' }]),
      answer('m2', [first, { note: 'later' }, { note: 'refused' }]),
    ],
    'm1',
  );
  expect(pending[0]?.kind === 'answer' && pending[0].entries[0]?.base).toEqual({ note: null });
  expect(prepare(server.items, pending).next?.mutationId).toBe('m2');
});

test('a change goes out under a new name after a conflict, and its undo follows', () => {
  const undo = { ...answer('m2', [first, { status: 'open' }]), undoes: 'm1' };
  const pending = rebase([answer('m1', [first, { status: 'done' }]), undo], 'm1', 'm9');
  expect(pending.map((one) => one.mutationId)).toEqual(['m9', 'm2']);
  expect(pending[1]?.kind === 'answer' && pending[1].undoes).toBe('m9');
});

test('keeping theirs leaves nothing, using mine asks anew against theirs', () => {
  const held = { ...answer('m1:item-0', [first, { note: 'mine' }]), held: true };
  const theirs = item(first, { note: 'theirs', version: 4 });
  expect(resolve([held], held.mutationId, null)).toEqual([]);
  const choice = { item: theirs, fields: { note: 'mine' }, newId: 'm5' };
  const pending = resolve([held], held.mutationId, choice);
  expect(prepare({ [first]: theirs }, pending).next?.mutationId).toBe('m5');
});

describe('fold', () => {
  test('gives new identities only to what changed', () => {
    const pending = [answer('m1', [first, { status: 'done' }])];
    const before = fold(server, pending);
    const after = fold(server, [...pending, answer('m2', [second, { status: 'done' }])], before);
    expect(after.items[first]).toBe(before.items[first]);
    expect(after.items['item-2']).toBe(server.items['item-2']);
    expect(after.items[second]?.status).toBe('done');
    expect(after.counts).toEqual({
      open: 1,
      done: 2,
      needs_work: 0,
      not_applicable: 0,
      waived: 0,
      to_confirm: 0,
    });
  });

  test('does not add evidence twice when the server has it already', () => {
    const evidence = {
      id: 'e1',
      itemId: first,
      kind: 'text' as const,
      url: null,
      text: 'ok',
      claimed: false,
      createdBy: 'ada',
      createdAt: '2026-11-22T09:00:00.000Z',
    };
    const known = { ...server, evidence: { [first]: [evidence] } };
    const view = fold(known, [
      { kind: 'evidence.add', mutationId: 'm1', order: 'm1', evidence, undoes: null },
    ]);
    expect(view.evidence[first]).toHaveLength(1);
  });
});

test('an undo is made of what is still as it was left', () => {
  const items = { [first]: item(first, { status: 'done' }), [second]: item(second, { note: 'x' }) };
  const step = {
    mutationId: 'm1',
    changes: [first, second].map((id) => ({
      id,
      before: { status: 'open' as const },
      after: { status: 'done' as const },
    })),
  };
  const { entries, left } = undoOfAnswers(items, step);
  expect(entries.map(({ id, fields }) => [id, fields])).toEqual([[first, { status: 'open' }]]);
  expect(left).toEqual([second]);
});
