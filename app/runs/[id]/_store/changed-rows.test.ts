import { expect, test } from 'vitest';
import { modelSnapshot } from '@/lib/testing/model-run';
import { changedRows } from './changed-rows.rules';
import { entryOf } from './pending.reducer';
import { initialState, type RunScreenState } from './run-state';
import { fold } from './view.reducer';

const ME = { id: 'me', name: 'Me' };
const before = initialState(modelSnapshot(5), ME as never, { today: '2026-11-22' });
const [first, second, third] = before.order as [string, string, string];

function after(change: Partial<RunScreenState>): string[] | 'all' {
  const changed = changedRows({ ...before, ...change }, before);
  return changed === 'all' ? 'all' : [...changed].sort();
}

test('a tick concerns its own row, and nothing else', () => {
  const item = before.server.items[second]!;
  const entries = [entryOf(item, { status: 'done' })];
  const tick = { kind: 'answer', mutationId: 'm', order: 'm', entries, undoes: null, held: false };
  const pending = [tick] as RunScreenState['pending'];
  const view = fold(before.server, pending, before.view);
  expect(after({ pending, view })).toEqual([second]);
});

test('moving concerns the row that was left and the one that was reached', () => {
  const from = changedRows({ ...before, active: third }, { ...before, active: first });
  expect([...(from as Set<string>)].sort()).toEqual([first, third].sort());
});

test('selecting concerns what is selected now and was not, or the other way round', () => {
  const selected = new Set([first, second]);
  expect(after({ selected })).toEqual([first, second].sort());
  const now = { ...before, selected: new Set([second, third]) };
  expect([...(changedRows(now, { ...before, selected }) as Set<string>)].sort()).toEqual(
    [first, third].sort(),
  );
});

test('a question concerns the row it stands in, also when it is gone', () => {
  const asking = { ids: [second], status: 'needs_work', where: 'row' } as never;
  expect(after({ asking })).toEqual([second]);
  expect([...(changedRows(before, { ...before, asking }) as Set<string>)]).toEqual([second]);
});

test('who is here and what the run allows concern every row; the rest none', () => {
  expect(after({ presence: [] })).toBe('all');
  expect(after({ today: '2026-11-23' })).toBe('all');
  const run = { ...before.server.run, archived: true };
  expect(after({ server: { ...before.server, run } })).toBe('all');
  expect(after({ trouble: 'gone' })).toBe('all');
  expect(after({ live: true, trouble: 'away', mode: 'focus', drafts: {} })).toEqual([]);
});
