import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';
import { MOST_FILTERS, parseSearch } from './search-query';
import { searchable } from './text-words';

test('nothing that can be typed makes it fail', async () => {
  const w = await testWorld();
  await w.startRun(w.owner);
  let asked = 0;
  const ask = async (q: string) => {
    // The limit on searches is not what is tried here.
    asked += 1;
    if (asked % 100 === 0) w.restart();
    const response = await w.owner.fetch(`/api/v1/search?q=${encodeURIComponent(q)}`);
    return response.status;
  };
  for (const q of [
    '',
    '"',
    '*',
    'NEAR(',
    '-',
    ':',
    'a OR',
    'AND',
    'title:',
    '^a',
    '{a}',
    'a"b',
    "'",
    '\u0000',
    'a\u0000b',
    '\ue000',
    '🚀',
    '(((',
    'in:',
    'in:"',
    'x'.repeat(1_000),
    'a '.repeat(500),
    '\ufffd',
    '\u0301',
  ])
    expect([q, await ask(q)]).toEqual([q, 200]);
  const long = await w.owner.fetch(`/api/v1/search?q=${'x'.repeat(10_000)}`);
  expect(long.status).toBe(400);
  expect((await long.json()).error.details[0].field).toBe('q');
  expect((await w.owner.fetch('/api/v1/search')).status).toBe(400);
  const sign = fc.constantFrom(
    ...'"*:()^-+{}\'\\,. \u0000\ue000',
    ' OR ',
    ' NOT ',
    'in:',
    'status:',
    'assignee:',
    'é',
    '检',
    '👩‍🚀',
    'a',
    'route',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.array(sign, { maxLength: 20 }).map((all) => all.join('')),
      ),
      async (q) => (await ask(q)) === (parseSearch(q).filters.length > MOST_FILTERS ? 400 : 200),
    ),
    { numRuns: 300 },
  );
});

// Scripts that came to Unicode after SQLite's tables of it were made are not found.
const letter = fc.constantFrom(
  ...'abcABC012 éÜßøİıσςЖщאבعمहिनคก検査表安全ひがガｶ전체🚀⚠©…-_.,:;/\\\'"()[]{}*^+#@&%$!?',
  'e\u0301',
  '👩‍🚀',
);

test('whatever a name is, its own words find it', async () => {
  const w = await testWorld();
  await fc.assert(
    fc.asyncProperty(fc.array(letter, { minLength: 1, maxLength: 12 }), async (letters) => {
      const name = `x${letters.join('')}`;
      const id = uuidv7();
      const made = await w.owner.fetch('/api/v1/projects', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id, name }),
      });
      fc.pre(made.status === 201 && searchable(name) !== '');
      const q = `"${name.replaceAll('"', ' ')}"`;
      const { data } = await w.owner.list('/search', { query: { q, limit: 100 } });
      expect(data.map((one) => one.id)).toContain(id);
    }),
    { numRuns: 60 },
  );
});
