import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { testKey } from '@/lib/testing/test-key';
import { verifyFile } from './verify-file';

const { signing, publicKey } = testKey();
const FACTS = {
  kind: 'report',
  projectId: 'p',
  seq: 3,
  head: 'abc',
  at: '2026-11-26T09:00:00.000Z',
} as const;
const REPORT = {
  projectId: 'p',
  kind: 'run',
  head: 'abc',
  title: 'Orders',
  runs: [
    {
      title: 'a/b',
      items: [
        { text: 'One', status: 'done' },
        { text: 'Two', status: 'open' },
      ],
    },
    { title: 'c', items: [] as object[] },
  ],
};
const signed = () => structuredClone(signing.signJson(REPORT, FACTS)) as typeof REPORT;
const check = (value: unknown) => verifyFile(JSON.stringify(value), [publicKey]);
const pointers = (value: unknown) => {
  const result = check(value);
  if (result.state !== 'altered') throw new Error(`it is ${result.state}`);
  return result.lines.map(({ change, pointer }) => `${change} ${pointer}`);
};

test('what the JSON says counts, not how it is laid out', () => {
  const document = signed();
  const reordered = Object.fromEntries(Object.entries(document).reverse());
  for (const text of [
    JSON.stringify(document, null, 4).replaceAll('\n', '\r\n'),
    JSON.stringify(reordered),
    `\uFEFF${JSON.stringify({ success: true, data: reordered }, null, 1)}\n`,
    JSON.stringify(document).replaceAll('Orders', '\\u004frders'),
  ]) {
    expect(verifyFile(text, [publicKey])).toMatchObject({
      state: 'valid',
      file: { format: 'json', kind: 'report' },
    });
  }
});

test('the altered place is named', () => {
  const one = signed();
  one.title = 'Order';
  expect(pointers(one)).toEqual(['changed /title']);
  const two = signed();
  two.runs[0]?.items.push({ text: 'Three', status: 'done' });
  expect(pointers(two).every((place) => place.startsWith('added /runs/0/items/2'))).toBe(true);
  const three = signed();
  three.runs.shift();
  expect(pointers(three).length).toBeGreaterThan(0);
  const four = { ...signed(), approved: true };
  expect(pointers(four)).toEqual(['added /approved']);
  expect(pointers({ success: true, data: signed(), note: 'x' })).toEqual(['added /note']);
  const five = signed();
  Object.assign(five, { 'a/b~c': 1 });
  expect(pointers(five)).toEqual(['added /a~1b~0c']);
});

test('a name said twice is an alteration: a person may read the other', () => {
  const text = JSON.stringify(signed(), null, 2).replace(
    '"status": "open"',
    '"status": "done",\n"status": "open"',
  );
  expect(JSON.parse(text).runs[0].items[1].status).toBe('open');
  expect(verifyFile(text, [publicKey])).toMatchObject({
    state: 'altered',
    fault: { message: expect.stringContaining('“status” twice') },
  });
});

test('a damaged signature, another key, none, and what is not ours are told apart', () => {
  const document = signed() as typeof REPORT & { signature: { value: string; claims: object } };
  expect(verifyFile(JSON.stringify(document), [testKey().publicKey])).toMatchObject({
    state: 'uncheckable',
    why: 'other-key',
    claims: { key: publicKey.keyId },
  });
  const { signature, ...bare } = document;
  expect(check(bare)).toMatchObject({ why: 'unsigned', file: { kind: 'report' } });
  const value = signature.value.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'));
  for (const broken of [
    { ...signature, value },
    { ...signature, more: 1 },
    { ...signature, claims: { ...signature.claims, seq: 4 } },
    'none',
  ]) {
    expect(check({ ...bare, signature: broken })).toMatchObject({
      state: 'altered',
      signatureAltered: true,
    });
  }
  for (const other of [{}, [], { a: 1 }, { success: true, data: [] }, { signature: 1 }]) {
    expect(check(other)).toMatchObject({ state: 'uncheckable', why: 'not-ours' });
  }
  expect(verifyFile(JSON.stringify(document).slice(0, -9), [publicKey])).toMatchObject({
    state: 'altered',
    fault: { line: 1 },
  });
});

test('whatever is signed is valid, and any other content is not', () => {
  const some = fc.dictionary(fc.string(), fc.jsonValue());
  fc.assert(
    fc.property(some, some, (content, other) => {
      const { signature: _, ...document } = content;
      const copy = JSON.parse(JSON.stringify(signing.signJson(document, FACTS)));
      expect(check(copy).state).toBe('valid');
      const added = { ...copy, added: other };
      if (!('added' in copy)) expect(check(added).state).not.toBe('valid');
    }),
  );
});

test('no file is judged before it is known what it is', () => {
  for (const [text, format, why] of [
    ['a,b,c\r\n"1","2, and","3"\r\n', 'csv', 'csv'],
    ['Dear all, here, there, and so on.\nBest', 'text', 'not-ours'],
    ['<!doctype html><p>Hi', 'html', 'unsigned'],
    ['\u0000\u0001', 'binary', 'not-ours'],
    [' \n', 'empty', 'not-ours'],
    ['{"success":true,"data":[],"meta":{}}', 'json', 'not-ours'],
  ] as const) {
    expect(verifyFile(text, [])).toMatchObject({
      state: 'uncheckable',
      file: { format },
      why,
    });
  }
});
