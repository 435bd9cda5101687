import { expect, test } from 'vitest';
import { USUAL_RULE } from '@/lib/model/strength';
import { answeredByWords, lackWords } from './answered.words';

const via = { tokenId: 't', name: 'Coding agent', isAgent: true, model: 'some-model-4', run: null };

test('an answer says who gave it, and a claim through whose token', () => {
  expect(answeredByWords('claimed', 'Ada', via)).toBe(
    'Claimed by Coding agent (agent, some-model-4), through Ada’s token',
  );
  expect(answeredByWords('checked', 'CI (token)', { ...via, name: 'CI', isAgent: false })).toBe(
    'Claimed by CI, and checked',
  );
  expect(answeredByWords('confirmed', 'Ada', null)).toBe('Answered by Ada');
  // What an agent changed of a person's answer makes it no answer of the agent's.
  expect(answeredByWords('claimed', 'Ada', null)).toBe('To be confirmed again: answered by Ada');
  expect(answeredByWords('checked', 'Ada', { ...via, name: 'Script', isAgent: false })).toBe(
    'To be confirmed again, and checked: answered by Ada, via Script',
  );
});

test('what an answer needs to count is listed as one says it', () => {
  expect(lackWords(['strength', 'second', 'evidence'], USUAL_RULE)).toBe(
    'confirmation, a second person and evidence',
  );
  expect(lackWords(['strength'], { ...USUAL_RULE, strength: 'accepted' })).toBe(
    'a review that accepts it',
  );
});
