import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATUSES } from '@/lib/model/status';
import { takeAnswer } from '@/lib/reviews/live/answers.reducer';
import { changesAfter, type SignedChange } from './signed-change.reducer';
import { canonicalState, evidenceText, type SignedAnswer, UNANSWERED } from './signed-state';

const run = { id: 'run', revision: 'revision' };
const stateOf = (answers: Map<string, SignedAnswer>) => canonicalState(run, answers);

interface Step {
  itemId: string;
  /** By which waiver it waits, where it comes to wait. */
  waiver: string;
  set: { status?: SignedAnswer['status']; note?: string | null; assigneeId?: string };
  add: string | null;
  /** Which piece to take away, if there is one. */
  remove: number | null;
}

const step = fc.record<Step>({
  itemId: fc.constantFrom('a', 'b'),
  waiver: fc.constantFrom('until December', 'until next year'),
  set: fc.record(
    {
      status: fc.constantFrom(...STATUSES),
      note: fc.constantFrom(null, 'x', 'y'),
      assigneeId: fc.constantFrom('ada', 'bo'),
    },
    { requiredKeys: [] },
  ),
  add: fc.option(fc.constantFrom('one', 'two'), { freq: 2 }),
  remove: fc.option(fc.nat({ max: 3 }), { freq: 2 }),
});

/** The events of a step, as the services write them. */
function eventsOf(one: Step, answers: Map<string, SignedAnswer>, seq: number) {
  const known = answers.get(one.itemId) ?? UNANSWERED;
  const base = {
    itemId: one.itemId,
    actor: { kind: 'person' as const, id: 'ada', name: 'Ada' },
    at: '2026-11-26T09:00:00.000Z',
  };
  const changed = Object.entries(one.set).filter(
    ([name, value]) => known[name as 'status'] !== value,
  );
  const before = Object.fromEntries(
    changed.map(([name]) => [name, known[name as 'status'] ?? null]),
  );
  const after = Object.fromEntries(changed);
  const waiver =
    after.status === 'waived'
      ? { waiver: { id: one.waiver, state: 'approved' } }
      : before.status === 'waived'
        ? { waiver: { id: known.waiver, state: 'ended' } }
        : {};
  const data = { text: one.itemId, before, after, version: 2, ...waiver };
  const events: object[] = [{ ...base, type: 'item.answered', data }];
  const evidence = { id: `e${seq}`, kind: 'text', url: null };
  if (one.add) {
    const added = { text: '', evidence: { ...evidence, text: one.add } };
    events.push({ ...base, type: 'evidence.added', data: added });
  }
  const taken = one.remove === null ? undefined : known.evidence[one.remove];
  if (taken)
    events.push({ ...base, type: 'evidence.removed', data: { text: '', evidence: taken } });
  return events.map((event, at) => ({ ...event, seq: seq + at })) as Parameters<
    typeof changesAfter
  >[1][];
}

test('nothing differs from what was signed exactly when the states are the same', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 6 }),
      fc.array(step, { maxLength: 8 }),
      (first, then) => {
        const answers = new Map<string, SignedAnswer>();
        for (const [at, one] of first.entries())
          for (const event of eventsOf(one, answers, at * 3)) takeAnswer(answers, event);
        const signed = stateOf(answers);
        let changes: readonly SignedChange[] = [];
        for (const [at, one] of then.entries()) {
          for (const event of eventsOf(one, answers, 100 + at * 3)) {
            changes = changesAfter(changes, event);
            takeAnswer(answers, event);
          }
          expect(changes.length === 0).toBe(stateOf(answers) === signed);
        }
      },
    ),
  );
});

test('a difference says what was signed, and who changed it last', () => {
  const answers = new Map<string, SignedAnswer>();
  const go = (at: number, one: Partial<Step>) =>
    eventsOf({ itemId: 'a', waiver: '', set: {}, add: null, remove: null, ...one }, answers, at);
  const take = (changes: readonly SignedChange[], events: ReturnType<typeof go>) => {
    for (const event of events) takeAnswer(answers, event);
    return events.reduce(changesAfter, changes);
  };
  let changes = take([], go(4, { set: { status: 'done', note: 'x' } }));
  changes = take(changes, go(7, { set: { status: 'needs_work' } }));
  changes = take(changes, go(9, { itemId: 'b', add: 'one' }));
  expect(changes).toEqual([
    expect.objectContaining({ itemId: 'b', was: {}, removed: [], seq: 10 }),
    expect.objectContaining({ itemId: 'a', was: { status: 'open', note: null }, seq: 7 }),
  ]);
  changes = take(changes, go(12, { set: { status: 'open', note: null } }));
  expect(changes.map(({ itemId }) => itemId)).toEqual(['b']);
});

test('who has an item by when is not signed, nor in which order evidence came', () => {
  const one = { kind: 'text', url: null, text: 'one' } as const;
  const two = { kind: 'link', url: 'https://example.com', text: null } as const;
  const answer = { ...UNANSWERED, status: 'done' as const };
  const with_ = (evidence: SignedAnswer['evidence'], more: object = {}) =>
    stateOf(new Map([['a', { ...answer, ...more, evidence }]]));
  expect(with_([one, two], { assigneeId: 'ada', dueOn: '2026-12-01' })).toBe(with_([two, one]));
  expect(with_([one, one])).not.toBe(with_([one]));
  expect(evidenceText(one)).not.toBe(evidenceText(two));
  expect(stateOf(new Map([['a', UNANSWERED]]))).toBe(stateOf(new Map()));
});
