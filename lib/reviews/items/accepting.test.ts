import { expect, test } from 'vitest';
import { USUAL_RULE } from '@/lib/model/strength';
import { willNeedEvidence } from './accepting.rules';

test('what is decided on needs evidence where its stage asks for it and there is none', () => {
  const rule = { ...USUAL_RULE, evidence: true };
  expect(willNeedEvidence('accepted', 'open', rule, false)).toBe(true);
  expect(willNeedEvidence('not_applicable', 'open', rule, false)).toBe(true);
  expect(willNeedEvidence('accepted', 'open', rule, true)).toBe(false);
  expect(willNeedEvidence('accepted', 'open', { ...USUAL_RULE, second: true }, false)).toBe(false);
  // What is waived, or is not decided to be done, counts in no case.
  expect(willNeedEvidence('accepted', 'waived', rule, false)).toBe(false);
  expect(willNeedEvidence('needs_work', 'done', rule, false)).toBe(false);
});
