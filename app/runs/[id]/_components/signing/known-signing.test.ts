import { expect, test } from 'vitest';
import { knownSigning, type Signing } from './known-signing';

const NONE: Signing = { quorum: 1, signed: false, state: '', signOffs: [], changes: [] };
const SIGNED: Signing = { ...NONE, signed: true };

test('what the page came with is known at once, and else once it has come', async () => {
  expect(knownSigning(NONE).now()).toBe(NONE);
  const known = knownSigning(null);
  expect(known.now()).toBeUndefined();
  const later = known.later();
  known.asking()(SIGNED);
  expect(await later).toBe(SIGNED);
  expect(known.now()).toBe(SIGNED);
});

test('from the moment of a sign-off on, what was known before it is not used', async () => {
  const known = knownSigning(NONE);
  const early = known.asking();
  known.outdated();
  expect(known.now()).toBeUndefined();
  const later = known.later();
  early(NONE);
  expect(known.now()).toBeUndefined();
  known.asking()(SIGNED);
  expect(await later).toBe(SIGNED);
});

test('an answer that does not come keeps what is known, and holds nobody up', async () => {
  const known = knownSigning(NONE);
  known.outdated();
  known.asking()(null);
  expect(known.now()).toBe(NONE);
  const never = knownSigning(null);
  never.asking()(null);
  expect(never.now()).toBeNull();
  expect(await never.later()).toBeNull();
});
