import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GENESIS } from '@/lib/events/event.canonical';
import { eventHash } from '@/lib/events/event.hash';
import { testKey } from '@/lib/testing/test-key';
import { verifyFile } from './verify-file';
import { verifyHistory } from './verify-history';

const { signing, publicKey } = testKey();
const PROJECT = '019ab3f2-6c1e-7d3a-9f10-4a5b6c7d8e9f';

/** A history as the API exports it. */
function exported(count: number): string[] {
  let head = GENESIS;
  const events = Array.from({ length: count }, (_, at) => {
    const facts = {
      id: `event ${at}`,
      projectId: PROJECT,
      seq: at + 1,
      type: 'item.answered',
      actorKind: 'person',
      actorId: 'ada',
      runId: 'run',
      itemId: null,
      ...(at % 2 ? { reviewId: 'review' } : { reviewId: null }),
      mutationId: null,
      data: { text: 'Prüfen \u2028', after: { status: 'done' } },
      at: new Date(1_700_000_000_000 + at),
    };
    head = eventHash(head, facts);
    const { actorKind, actorId, at: when, ...rest } = facts;
    const actor = { kind: actorKind, id: actorId, name: 'Ada' };
    return JSON.stringify({ ...rest, actor, at: when.toISOString(), hash: head });
  });
  const signature = signing.history({
    projectId: PROJECT,
    seq: count,
    head,
    at: '2026-11-22T09:30:00.000Z',
  });
  for (const event of events) signature.line(event);
  return [...events, signature.end()];
}

const fileOf = (lines: string[]) => lines.map((line) => `${line}\n`).join('');
const check = (lines: string[]) => verifyFile(fileOf(lines), [publicKey]);
const HISTORY = exported(6);

test('an untouched history is valid, an empty one too', () => {
  expect(check(HISTORY)).toMatchObject({ state: 'valid', claims: { seq: 6, count: 6 } });
  expect(check(exported(0))).toMatchObject({ state: 'valid', claims: { seq: 0, head: GENESIS } });
  expect(verifyFile(fileOf(HISTORY).replaceAll('\n', '\r\n'), [publicKey])).toMatchObject({
    state: 'valid',
    crlf: true,
  });
});

test('an event without a review hashes as it did before there were reviews', () => {
  const facts = {
    id: '1',
    projectId: PROJECT,
    seq: 1,
    type: 'x',
    actorKind: 'system',
    actorId: null,
    runId: null,
    itemId: null,
    mutationId: null,
    data: {},
    at: new Date(0),
  };
  expect(eventHash(GENESIS, { ...facts, reviewId: null })).toBe(eventHash(GENESIS, facts));
  expect(eventHash(GENESIS, { ...facts, reviewId: 'r' })).not.toBe(eventHash(GENESIS, facts));
});

test('names the first broken event and what is wrong with it', () => {
  const edited = (change: (lines: string[]) => void) => {
    const lines = [...HISTORY];
    change(lines);
    return check(lines);
  };
  const at2 = HISTORY[2] as string;
  expect(edited((lines) => (lines[2] = at2.replace('done', 'open')))).toMatchObject({
    state: 'altered',
    brokenAt: { line: 3, seq: 3, reason: 'changed' },
    lines: [{ change: 'changed', line: 3 }],
  });
  expect(edited((lines) => lines.splice(2, 1))).toMatchObject({
    state: 'altered',
    brokenAt: { line: 3, seq: 4, reason: 'out of place' },
    lines: [{ change: 'removed', line: 3 }],
  });
  expect(edited((lines) => lines.splice(2, 2, HISTORY[3] as string, at2))).toMatchObject({
    state: 'altered',
    brokenAt: { line: 3, seq: 4, reason: 'out of place' },
  });
  expect(edited((lines) => (lines[2] = '{'))).toMatchObject({
    brokenAt: { line: 3, seq: null, reason: 'unreadable' },
  });
  // The chain does not cover a name, which people may change; the signature covers the export.
  expect(edited((lines) => (lines[2] = at2.replace('"Ada"', '"Eve"')))).toMatchObject({
    state: 'altered',
    brokenAt: null,
    lines: [{ change: 'changed', line: 3 }],
  });
  // Its end cut off, and what is left of it in order.
  expect(edited((lines) => lines.splice(4, 2))).toMatchObject({
    state: 'altered',
    brokenAt: { line: 5, seq: 5, reason: 'missing' },
    lines: [
      { change: 'removed', line: 5 },
      { change: 'removed', line: 6 },
    ],
  });
});

test('without its signed line, the chain alone is checked', () => {
  const events = HISTORY.slice(0, -1);
  expect(check(events)).toMatchObject({ state: 'uncheckable', why: 'unsigned', events: 6 });
  expect(check(events.slice(1))).toMatchObject({
    state: 'altered',
    claims: null,
    brokenAt: { line: 1, seq: 2, reason: 'out of place' },
  });
});

test('signatures of others and damaged ones are told apart', () => {
  expect(verifyHistory(fileOf(HISTORY), [testKey().publicKey])).toMatchObject({
    state: 'uncheckable',
    why: 'other-key',
  });
  const last = HISTORY.at(-1) as string;
  for (const [from, to] of [
    ['"seq":6', '"seq":5'],
    ['"claims"', '"claim"'],
    ['{"signature":"', '{"signature":"A'],
  ] as const) {
    expect([from, check([...HISTORY.slice(0, -1), last.replace(from, to)])]).toMatchObject([
      from,
      { state: 'altered', signatureAltered: true },
    ]);
  }
  // What was signed as a report proves no history.
  const report = signing.sign('', {
    kind: 'report',
    projectId: PROJECT,
    seq: 0,
    head: GENESIS,
    at: '2026-11-22T09:30:00.000Z',
  });
  const [, , claims, signature] = report.split('\n');
  expect(check([`{"signature":"${signature}","claims":${claims}}`]).state).not.toBe('valid');
});

test('any single changed, removed, added or swapped event is found', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('remove', 'repeat', 'swap', 'move'),
      fc.nat(5),
      fc.nat(5),
      (how, at, to) => {
        fc.pre(how === 'remove' || how === 'repeat' || at !== to);
        const lines = [...HISTORY];
        const one = lines[at] as string;
        if (how === 'remove') lines.splice(at, 1);
        if (how === 'repeat') lines.splice(to, 0, one);
        if (how === 'swap') [lines[at], lines[to]] = [lines[to] as string, one];
        if (how === 'move') lines.splice(to, 0, ...lines.splice(at, 1));
        expect(check(lines)).toMatchObject({ state: 'altered', brokenAt: expect.anything() });
      },
    ),
  );
});

test('any flipped, removed or added byte is found', () => {
  const whole = new TextEncoder().encode(fileOf(HISTORY));
  fc.assert(
    fc.property(
      fc.constantFrom('flip', 'remove', 'add'),
      fc.nat(whole.length - 1),
      fc.integer({ min: 1, max: 255 }),
      (how, at, value) => {
        const after = whole.subarray(at + (how === 'add' ? 0 : 1));
        const between =
          how === 'flip' ? [(whole[at] as number) ^ value] : how === 'add' ? [value] : [];
        const now = Uint8Array.from([...whole.subarray(0, at), ...between, ...after]);
        expect(verifyFile(now, [publicKey]).state).not.toBe('valid');
      },
    ),
    { numRuns: 500 },
  );
});
