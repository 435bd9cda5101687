import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';
import { line } from './fields';

const INVISIBLE = [
  ...'\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad',
  ...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u3164\u115f\u1160\uffa0\u2800',
  ...'\u061c\u034f\u180e\u17b4\u206a\ufff9\ufe0f\u{e0041}\u{e0101}',
];
const name = line(100, 'Enter a name');
const problem = (text: string) => name.safeParse(text).error?.issues[0]?.message;
const code = (text: string) => text.codePointAt(0)?.toString(16);

test('a name of nothing that can be seen is none', () => {
  for (const sign of [...INVISIBLE, '\u0085', '\u001b', '\u0007'])
    for (const text of [sign, ` ${sign}${sign} `, `\u200b${sign}\u2060`])
      expect([code(sign), problem(text)]).toEqual([code(sign), 'Enter a name']);
});

test('within a name it is taken out, so that two that look alike are alike', () => {
  for (const sign of INVISIBLE)
    for (const text of [`Ada Ok${sign}afor`, `${sign}Ada Okafor`, `Ada${sign} Okafor${sign}`])
      expect([code(sign), name.parse(text)]).toEqual([code(sign), 'Ada Okafor']);
  for (const sign of ['\u0007', '\u0085', '\u009b', '\u2028'])
    expect(problem(`Ada${sign}Okafor`)).toBe('must be one line without control characters');
  expect(name.parse(`${'x'.repeat(100)}\u200b`)).toHaveLength(100);
});

test.each([
  ['Persian', 'می\u200cخواهم'],
  ['Hindi', 'क्\u200dष'],
  ['Hindi', 'राज\u200cकुमार'],
  ['Sinhala', 'ශ්\u200dරී'],
  ['an emoji of several', '👩\u200d🚀 👨🏽\u200d💻 🏳\ufe0f\u200d🌈 👨\u200d👩\u200d👧\u200d👦'],
  ['a heart', '❤\ufe0f'],
  ['a key', '1\ufe0f\u20e3'],
  ['a flag', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
  ['a variant of Han', '葛\u{e0100}城'],
  ['Arabic and Hebrew', 'محمد דוד'],
  ['accents', 'Zoe\u0308 Nguyễn'],
])('what is part of writing stays: %s', (_, text) => {
  expect(name.parse(text)).toBe(text);
});

test('once is enough, and what is left can be seen', () => {
  const part = fc.oneof(
    fc.constantFrom(...INVISIBLE),
    fc.constantFrom('a', 'ی', 'क', '्', '👩', '🚀', '1', '葛', ' '),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const once = name.safeParse(parts.join(''));
      if (once.success) expect(name.parse(once.data)).toBe(once.data);
    }),
    // A sign that goes can have been what made the next one useful.
    { examples: [[['\u180e', '\u200d', 'ی']]] },
  );
});

test('names of people, guests, projects, runs and reviews are all such', async () => {
  const { owner, nobody, startRun } = await testWorld();
  const { project, run } = await startRun(owner);
  const to = (id: string) => ({ params: { id } });
  const odd = 'Two\u200b \u202eNames';
  expect((await owner.call('patch', '/me', { body: { name: odd } })).name).toBe('Two Names');
  await expect(owner.call('patch', '/me', { body: { name: '\u3164' } })).rejects.toMatchObject({
    details: [{ field: 'name', message: 'Enter a name' }],
  });
  const body = { name: odd, guests: true };
  expect((await owner.call('patch', '/projects/{id}', { ...to(project.id), body })).name).toBe(
    'Two Names',
  );
  const renamed = await owner.call('patch', '/runs/{id}', { ...to(run.id), body: { title: odd } });
  expect(renamed.title).toBe('Two Names');
  const review = await owner.call('post', '/projects/{id}/reviews', {
    ...to(project.id),
    body: { name: odd },
  });
  expect(review.name).toBe('Two Names');
  const { token } = await owner.call('put', '/reviews/{id}/guest-link', to(review.id));
  const guest = await nobody.call('post', '/guest-links/{token}/guests', {
    params: { token },
    body: { name: odd },
  });
  expect(guest.name).toBe('Two Names');
});
