import { expect, test } from 'vitest';
import { PHASES } from '@/lib/model/review.types';
import type { ReviewScreen } from '../_store/review-screen';
import { reviewKeys } from './keys';

const screen = {} as ReviewScreen;

test('no phase uses the keys that are help everywhere', () => {
  for (const phase of PHASES) {
    const keys = reviewKeys(screen, phase, true).flatMap((one) => one.keys);
    expect(keys).not.toContain('?');
    expect(keys).not.toContain('h');
  }
});

test('in judging every key does one thing; in a discussion only a vote and a decision share', () => {
  const keys = reviewKeys(screen, 'judging', false).flatMap((one) => one.keys);
  expect(new Set(keys).size).toBe(keys.length);
  const both = reviewKeys(screen, 'discussing', true).flatMap((one) => one.keys);
  const shared = both.filter((key, place) => both.indexOf(key) !== place);
  expect(shared).toEqual(['w', 'n']);
});

test('who does not lead has no keys that lead', () => {
  const leads = reviewKeys(screen, 'discussing', true);
  const follows = reviewKeys(screen, 'discussing', false);
  expect(leads.length - follows.length).toBe(8);
});
