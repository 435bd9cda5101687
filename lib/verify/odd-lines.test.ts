import { expect, test } from 'vitest';
import { canonicalEvent, GENESIS } from '@/lib/events/event.canonical';
import { sha256 } from '@/lib/events/event.hash';
import { testKey } from '@/lib/testing/test-key';
import { eventsFollowing, NotToldError } from './events-following';
import type { Verification } from './verification.types';
import { breakWords, lineWords, signOffWords, turnWords, verdict } from './verification.words';
import { verifyFile } from './verify-file';

const { signing, publicKey } = testKey();
const PROJECT = '019ab3f2-6c1e-7d3a-9f10-4a5b6c7d8e9f';
type Json = { [name: string]: Json } | Json[] | string | number | boolean | null;

const evidence = { kind: 'link', url: 'https://example.com', text: null };
const after = { status: 'done', justification: null, note: null };
const signOffs = [{ signOffId: 's', personName: 'Bo', personId: 'b' }];
/** One event of each kind that a check looks into, and what stands beside names. */
const EVENTS: [type: string, data: Json, more?: Record<string, Json>][] = [
  ['run.created', { title: 'Orders', revision: 'r' }],
  ['run.changed', { after: { title: 'Refunds' } }],
  ['item.answered', { text: 'Test', before: {}, after }],
  ['evidence.added', { text: 'Test', evidence }],
  ['evidence.removed', { text: 'Test', evidence }],
  ['review.decided', { text: 'Test', answer: { before: {}, after } }],
  ['run.signed', { signOffId: 's', personName: 'Bo', email: 'bo@example.com' }],
  ['sign-off.stale', { signOffs }],
  ['member.removed', { personId: 'b', name: 'Bo' }, { names: [{ at: 'data.name', salt: 'x' }] }],
  ['history.redacted', { lines: [{ seq: 1, sha256: 'x' }] }, { redacted: false }],
];
const ODD: (Json | undefined)[] = [
  undefined,
  null,
  '',
  'x',
  0,
  7,
  true,
  false,
  [],
  {},
  [null],
  [[]],
  { toString: 1 },
];

/** Events as the API gives them. */
const said = (): Record<string, Json>[] =>
  EVENTS.map(([type, data, more], at) => ({
    ...{ id: `${at}`, projectId: PROJECT, seq: at + 1, type, actor: actor('b') },
    ...{ runId: 'r', itemId: 'i', reviewId: null, mutationId: null, via: null },
    ...structuredClone({ data, at: new Date(at).toISOString(), hash: '', ...more }),
  }));
const actor = (id: string) => ({ kind: 'person', id, name: 'Bo' });

/** Hashes that hold, as whoever can write the database can make them, where there can be any. */
function chained(events: Record<string, Json>[]): Record<string, Json>[] {
  let head = GENESIS;
  for (const event of events) {
    const { actor, ...facts } = event as never as { actor: { kind: never; id: never } | null };
    const { kind: actorKind, id: actorId } = actor ?? ({} as never);
    try {
      const hashed = structuredClone({ ...facts, actorKind, actorId }) as never as {
        data: { name: Json };
      };
      if (event.names)
        hashed.data.name = { sealed: sha256(`x\n${(event.data as { name: string }).name}`) };
      event.hash = sha256(head + canonicalEvent(hashed as never));
      head = event.hash;
    } catch {}
  }
  return events;
}

function signed(events: Record<string, Json>[], head: string): string {
  const at = '2026-11-22T09:30:00.000Z';
  const signature = signing.history({ projectId: PROJECT, seq: events.length, head, at });
  const lines = events.map((event) => JSON.stringify(event));
  for (const line of lines) signature.line(line);
  return [...lines, signature.end(), ''].join('\n');
}

/** Every word that the command line or the page says of it. */
function told(result: Verification): string {
  return [
    verdict(result),
    ...('brokenAt' in result && result.brokenAt ? [breakWords(result.brokenAt)] : []),
    ...('lines' in result ? result.lines.map(lineWords) : []),
    ...('signOffs' in result ? (result.signOffs ?? []).map(signOffWords) : []),
  ].join('\n');
}

/** All places of a value, from the outermost. */
const placesIn = (value: Json): string[][] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, one]) => [
        [name],
        ...placesIn(one).map((place) => [name, ...place]),
      ]);

function put(event: Record<string, Json>, place: string[], value: Json | undefined): void {
  const holder = place.slice(0, -1).reduce((one, step) => (one as never)[step], event as Json);
  const last = place.at(-1) as string;
  if (value === undefined) delete (holder as Record<string, Json>)[last];
  else (holder as Record<string, Json>)[last] = structuredClone(value);
}

const unit = said();
const CASES = unit.flatMap((event, at) =>
  [...placesIn(event), ['names'], ['redacted']].map((place) => [at, place] as const),
);
/** A few values for each place, others for the next: all of them everywhere take long. */
const some = (n: number, count: number) =>
  Array.from({ length: count }, (_, k) => ODD[(n * count + k) % ODD.length]);

test('a line of any form is answered in words, by the file and by the server', async () => {
  expect(told(verifyFile(signed(chained(said()), last(chained(said()))), [publicKey]))).toMatch(
    /^Valid: all 10 events/,
  );
  for (const [n, [at, place]] of CASES.entries())
    for (const value of some(n, 2)) {
      const events = said();
      put(events[at] as Record<string, Json>, place, value);
      chained(events);
      const lines = events.map((event) => JSON.stringify(event)).join('\n');
      expect(told(verifyFile(lines, []))).toMatch(/^(Altered|Not something)/);
      const answer = { success: true, data: events, meta: { total: events.length } };
      const ask = async () => Response.json(answer);
      const following = { projectId: PROJECT, seq: 0, head: GENESIS };
      const { brokenAt, signOffs } = await eventsFollowing(following, ask, 5);
      expect(brokenAt ? breakWords(brokenAt) : signOffs.map(turnWords).join()).not.toBe('');
    }
});

test('a history that was signed as it is, with a line of any form, is answered in words', () => {
  for (const [n, [at, place]] of CASES.entries())
    for (const value of some(n, 1)) {
      const events = said();
      put(events[at] as Record<string, Json>, place, value);
      const text = signed(chained(events), last(events));
      expect(told(verifyFile(text, [publicKey]))).toMatch(/^(Valid|Altered): /);
    }
});

const last = (events: Record<string, Json>[]) => String(events.at(-1)?.hash);

test.each([
  ['["x"]'],
  ['{"success":true}'],
  ['{"success":true,"data":{},"meta":{"total":1}}'],
  ['{"success":true,"data":[]}'],
])('a server that answers %s gives no list of events', async (body) => {
  const asked = eventsFollowing(
    { projectId: PROJECT, seq: 0, head: GENESIS },
    async () => new Response(body),
  );
  await expect(asked).rejects.toThrow(NotToldError);
});

test.each([
  ['"\\ud800"', 'Altered: the JSON can’t be read, line 1 has a broken character.'],
  ['1e999', 'Altered: the JSON can’t be read, line 1 has too large a number.'],
  ['-1e999', 'Altered: the JSON can’t be read, line 1 has too large a number.'],
])('a report that says %s is answered in words', (value, words) => {
  for (const text of [
    `{"x":${value},"signature":{"claims":{"sha256":"x"},"value":"x"}}`,
    `{"signature":{"claims":{"sha256":${value}},"value":"x"}}`,
  ])
    expect(told(verifyFile(text, [publicKey]))).toBe(words);
});

test.each(['names":""', 'names":0', 'names":{}', 'names":[null]', 'names":[{"at":"x"}]'])(
  'a line with "%s is no event',
  (extra) => {
    const [first = {}] = chained(said());
    const line = `${JSON.stringify(first).slice(0, -1)},"${extra}}`;
    expect(told(verifyFile(line, []))).toContain('The chain breaks at line 1: it is not an event.');
  },
);
