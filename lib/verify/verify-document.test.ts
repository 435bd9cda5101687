import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBlocks, withoutBlock } from '@/lib/signing/signature-block';
import { testKey } from '@/lib/testing/test-key';
import type { Verification } from './verification.types';
import { verifyDocument } from './verify-document';

const { signing, publicKey } = testKey();
const other = testKey();
const FACTS = {
  kind: 'report',
  projectId: '019ab3f2-6c1e-7d3a-9f10-4a5b6c7d8e9f',
  seq: 17,
  head: 'ab'.repeat(32),
  at: '2026-11-22T09:30:00.000Z',
  title: 'Orders --> <!-- & "quotes" \u{1F6E9}',
  by: 'Ada Okafor',
} as const;
const sign = (text: string) => signing.sign(text, FACTS);
const check = (input: Uint8Array | string) => verifyDocument(input, [publicKey]);
const bytes = (text: string) => new TextEncoder().encode(text);
const REPORT = '# Orders\n\n- [x] Write tests\n- [ ] Document it\n\nMade by Ada\n';

function changesOf(result: Verification) {
  if (result.state !== 'altered') throw new Error(`it is ${result.state}`);
  return result.lines.map(({ change, line }) => `${change} ${line}`);
}

test('an untouched document is valid and says what it was made from', () => {
  expect(check(sign(REPORT))).toMatchObject({
    state: 'valid',
    crlf: false,
    claims: { ...FACTS, key: publicKey.keyId, from: 'https://walkaround.example.com' },
  });
});

test('the block is one comment at the end, and nothing in it can end it early', () => {
  const signed = sign(REPORT);
  expect(signed.startsWith(`${REPORT}\n<!-- walkaround-signature v1\n`)).toBe(true);
  expect(signed.match(/-->/g)).toHaveLength(1);
  expect(withoutBlock(signed)).toBe(REPORT);
  expect(withoutBlock(REPORT)).toBe(REPORT);
});

test('names the lines that were touched', () => {
  const signed = sign(REPORT);
  const edit = (from: string | RegExp, to: string) => check(signed.replace(from, to));
  expect(changesOf(edit('[ ]', '[x]'))).toEqual(['changed 4']);
  expect(changesOf(edit('- [ ] Document it\n', ''))).toEqual(['removed 4']);
  expect(changesOf(edit('Made by', 'Signed off\nMade by'))).toEqual(['added 6']);
  expect(changesOf(edit(/(.*tests\n)(.*it\n)/, '$2$1'))).toHaveLength(1);
  expect(changesOf(edit('\n<!-- walk', '<!-- walk'))).toEqual(['removed 7']);
  expect(changesOf(edit('# Orders', '\uFEFF# Orders'))).toEqual(['changed 1']);
  expect(changesOf(edit('Made by Ada\n', 'Made by Ada\r\n'))).toEqual(['changed 6']);
});

test('what stands behind the signature is an addition', () => {
  const signed = sign(REPORT);
  expect(changesOf(check(`${signed}All accepted\n`))).toEqual(['added 12']);
  expect(changesOf(check(`${signed}\n`))).toEqual(['added 12']);
  expect(changesOf(check(signed.slice(0, -1)))).toEqual(['changed 11']);
  expect(changesOf(check(`${signed.slice(0, -1)} x\n`))).toEqual(['changed 11']);
  const strangers = other.signing.sign(signed, FACTS);
  expect(changesOf(check(strangers))[0]).toBe('added 12');
});

test('a document that quotes a signed one is judged by its own signature', () => {
  expect(check(sign(`\`\`\`\n${sign(REPORT)}\`\`\`\n`)).state).toBe('valid');
});

test('another key, no signature and a damaged one are told apart', () => {
  const signed = sign(REPORT);
  expect(verifyDocument(signed, [other.publicKey])).toMatchObject({
    state: 'uncheckable',
    why: 'other-key',
    claims: { key: publicKey.keyId },
  });
  expect(check(REPORT)).toMatchObject({ state: 'uncheckable', why: 'unsigned' });
  expect(check('')).toMatchObject({ state: 'uncheckable' });
  for (const [from, to] of [
    ['"seq":17', '"seq":18'],
    ['"by":"Ada', '"by":"Bob'],
    ['"kind":"report"', '"kind":"minutes"'],
    ['"title":', '"title": '],
    ['signature v1', 'signature v2'],
    ['-->', '--'],
    [/\n([\w-])([\w-]{85})\n/, '\nAA$2\n'],
  ] as const) {
    expect([from, check(signed.replace(from, to))]).toMatchObject([
      from,
      { state: 'altered', signatureAltered: true },
    ]);
  }
});

test('CRLF throughout is tolerated and said; here and there it is an alteration', () => {
  const signed = sign(REPORT);
  expect(check(signed.replaceAll('\n', '\r\n'))).toMatchObject({ state: 'valid', crlf: true });
  const touched = signed.replaceAll('\n', '\r\n').replace('[ ]', '[x]');
  expect(changesOf(check(touched))).toEqual(['changed 4']);
  expect(check(signed.replace('\n', '\r\n')).state).toBe('altered');
});

const line = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '- [ ] x', '```', '\uFFFD'),
);
const text = fc
  .array(
    line.map((one) => one.replace(/[\r\n]/g, '')),
    { minLength: 1, maxLength: 12 },
  )
  .map((lines) => `${lines.join('\n')}\n`);

test('any single changed, removed, added or swapped line is found and named', () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('change', 'remove', 'add', 'swap'),
      fc.nat(),
      fc.nat(),
      line.map((one) => one.replace(/[\r\n]/g, '')),
      (original, how, first, second, fresh) => {
        const signed = sign(original);
        expect(check(signed).state).toBe('valid');
        const lines = original.slice(0, -1).split('\n');
        const at = first % lines.length;
        const to = second % lines.length;
        const now = [...lines];
        if (how === 'change') now[at] = fresh;
        if (how === 'remove') now.splice(at, 1);
        if (how === 'add') now.splice(at, 0, fresh);
        if (how === 'swap') [now[at], now[to]] = [lines[to] as string, lines[at] as string];
        const edited = now.map((one) => `${one}\n`).join('');
        const result = check(signed.replace(original, () => edited));
        if (edited === original) {
          expect(result.state).toBe('valid');
          return;
        }
        const named = changesOf(result);
        // Of equal lines in a row, any may be the one: the text says which are.
        const kept = how === 'remove' ? lines : now;
        // The empty line before the signature counts as one too.
        const same = (one: number) => (kept[one - 1] ?? '') === kept[at];
        if (how === 'change') {
          expect(named.some((one) => one.endsWith(` ${at + 1}`))).toBe(true);
        } else if (how === 'swap') {
          const swapped = [lines[at], lines[to]];
          const texts = named.map((one) => now[Number(one.split(' ')[1]) - 1]);
          expect(texts.some((one) => swapped.includes(one))).toBe(true);
        } else {
          expect(named).toHaveLength(1);
          expect(named[0]).toMatch(how === 'add' ? /^added/ : /^removed/);
          expect(same(Number(named[0]?.split(' ')[1]))).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('any flipped, removed or added byte is found', () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('flip', 'remove', 'add'),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (original, how, place, value) => {
        const signed = bytes(sign(original));
        const at = place % signed.length;
        const before = signed.subarray(0, at);
        const after = signed.subarray(at + (how === 'add' ? 0 : 1));
        const between =
          how === 'flip' ? [(signed[at] as number) ^ value] : how === 'add' ? [value] : [];
        expect(check(Uint8Array.from([...before, ...between, ...after])).state).not.toBe('valid');
      },
    ),
    { numRuns: 500 },
  );
});

test('every byte of one document, flipped in turn', () => {
  const signed = bytes(sign(REPORT));
  for (let at = 0; at < signed.length; at += 1) {
    const now = signed.slice();
    now[at] = (now[at] as number) ^ 1;
    expect([at, check(now).state]).not.toEqual([at, 'valid']);
    // Of the key's own name one letter makes another key's.
    expect([at, check(now)]).not.toMatchObject([at, { why: 'unsigned' }]);
  }
});

test('arbitrary text is never valid and never throws', () => {
  fc.assert(
    fc.property(fc.string(), (input) => {
      expect(check(input).state).toBe('uncheckable');
    }),
  );
  const block = sign('x').slice(3);
  fc.assert(
    fc.property(fc.string(), (input) => {
      fc.pre(input !== 'x\n\n');
      expect(check(input + block).state).not.toBe('valid');
    }),
  );
  expect(findBlocks(bytes(block.repeat(50)))).toHaveLength(8);
});
