import { expect, test } from 'vitest';
import { USUAL_RULE } from '@/lib/model/strength';
import { countsOnce } from './strength.words';

test.each([
  [USUAL_RULE, null],
  [{ ...USUAL_RULE, second: true }, 'An item counts once a second person has confirmed.'],
  [
    { strength: 'accepted', second: false, evidence: true },
    'An item counts once a review has accepted it and evidence is attached.',
  ],
] as const)('what a stage asks for is said to everybody: %j', (rule, said) => {
  expect(countsOnce(rule)).toBe(said);
});
