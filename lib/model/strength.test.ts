import { expect, test } from 'vitest';
import {
  STRENGTH_RULES,
  STRENGTHS,
  sameRule,
  strengthGiven,
  USUAL_RULE,
  withResult,
} from './strength';

test('each strength has one who gives it, and none has the same', () => {
  const givers = STRENGTHS.map((one) => STRENGTH_RULES[one].givenBy);
  expect(new Set(givers).size).toBe(STRENGTHS.length);
});

test('who can only claim claims, a person confirms, and a review accepts', () => {
  expect(strengthGiven({ claims: true })).toBe('claimed');
  expect(strengthGiven({ claims: true, checked: true })).toBe('checked');
  expect(strengthGiven({ claims: false })).toBe('confirmed');
  expect(strengthGiven({ claims: false, checked: true })).toBe('confirmed');
  expect(strengthGiven({ claims: true, accepts: true })).toBe('accepted');
});

test('a machine’s result makes a claim a checked one, and nothing else stronger or weaker', () => {
  expect(STRENGTHS.map((one) => withResult(one, true))).toEqual([
    'checked',
    'checked',
    'confirmed',
    'accepted',
  ]);
  expect(STRENGTHS.map((one) => withResult(one, false))).toEqual([
    'claimed',
    'claimed',
    'confirmed',
    'accepted',
  ]);
  expect(withResult(null, true)).toBeNull();
});

test('rules are the same when they ask for the same, in whatever order they say so', () => {
  const { strength, second, evidence } = USUAL_RULE;
  expect(sameRule({ evidence, second, strength }, USUAL_RULE)).toBe(true);
  expect(sameRule({ ...USUAL_RULE, strength: 'claimed' }, USUAL_RULE)).toBe(false);
  expect(sameRule({ ...USUAL_RULE, second: true }, USUAL_RULE)).toBe(false);
  expect(sameRule({ ...USUAL_RULE, evidence: true }, USUAL_RULE)).toBe(false);
});
