import { expect, test } from 'vitest';
import type { ApiClient } from '@/lib/application/client';
import { modelSnapshot } from '@/lib/testing/model-run';
import type { AnswerMutation } from './mutation.types';
import { entryOf } from './pending.reducer';
import { sendMutation } from './request';
import type { Fields } from './run.types';
import { opened } from './undoing-world';

const LIMIT = 1024 * 1024;
const REASON = 'Because it is internal. '.repeat(21).trim();
const waiting = ({ core }: ReturnType<ReturnType<typeof opened>['tab']>) =>
  core.store.getState().pending as readonly AnswerMutation[];

async function bodyOf(mutation: AnswerMutation) {
  const sent: { fields?: Fields; changes: object[] }[] = [];
  const call = async (_method: string, _path: string, { body }: { body: never }) => {
    sent.push(body);
    return [];
  };
  await sendMutation({ call } as unknown as ApiClient, 'run', mutation);
  return sent[0]!;
}

const sizeOf = async (mutation: AnswerMutation) =>
  new TextEncoder().encode(JSON.stringify(await bodyOf(mutation))).length;

test('one reason for 2,000 items is sent once', async () => {
  const { items } = modelSnapshot(2000);
  const fields = { status: 'not_applicable', justification: REASON } as const;
  const mutation: AnswerMutation = {
    kind: 'answer',
    mutationId: 'm1',
    order: 'm1',
    entries: items.map((item) => ({ ...entryOf(item, fields), version: 1 })),
    undoes: null,
    held: false,
  };
  expect(await sizeOf(mutation)).toBeLessThan(LIMIT / 4);
  const body = await bodyOf(mutation);
  expect(body.fields).toEqual(fields);
  expect(body.changes[1]).toEqual({ id: 'item-1', version: 1 });
});

test('an entry says what it has otherwise, and nothing is said of what some leave alone', async () => {
  const { items } = modelSnapshot(3);
  const each: Fields[] = [
    { status: 'needs_work', justification: 'Slow', note: 'a' },
    { status: 'needs_work', justification: 'Slow' },
    { status: 'open', justification: null, note: 'a' },
  ];
  const entries = items.map((item, at) => ({ ...entryOf(item, each[at]!), version: 2 }));
  const mutation = { kind: 'answer', mutationId: 'm', order: 'm', undoes: 'm0', held: false };
  expect(await bodyOf({ ...mutation, entries } as AnswerMutation)).toEqual({
    mutationId: 'm',
    undoes: 'm0',
    fields: { status: 'needs_work', justification: 'Slow' },
    changes: [
      { id: 'item-0', note: 'a', version: 2 },
      { id: 'item-1', version: 2 },
      { id: 'item-2', status: 'open', justification: null, note: 'a', version: 2 },
    ],
  });
});

test('an undo too large for one request goes out in several, and is one step', async () => {
  const { remote, tab: open } = opened(400);
  const tab = open();
  const ids = tab.core.store.getState().order;
  const reason = (at: number) => `${at} ${'é'.repeat(2000)}`;
  for (const [at, id] of ids.entries()) {
    remote.change('bo', id, { status: 'needs_work', justification: reason(at) });
  }
  tab.hear();
  tab.answer(ids, { status: 'done' });
  expect(waiting(tab)).toHaveLength(1);
  tab.send();
  const { past } = tab.core.store.getState();
  await tab.undo();
  expect(tab.said.at(-1)).toBe('Undid change to 400 items');
  const parts = waiting(tab);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(ids);
  expect(new Set(parts.map(({ undoes }) => undoes))).toEqual(new Set([past.at(-1)?.mutationId]));
  for (const part of parts) expect(await sizeOf(part)).toBeLessThan(LIMIT);
  tab.send();
  expect(waiting(tab)).toEqual([]);
  expect(ids.map((id) => tab.fields(id).justification)).toEqual(ids.map((_, at) => reason(at)));
  tab.redo();
  expect(ids.every((id) => tab.fields(id).status === 'done')).toBe(true);
  expect(tab.core.store.getState().past).toHaveLength(past.length);
});
