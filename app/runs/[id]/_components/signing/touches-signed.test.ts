import { expect, test } from 'vitest';
import type { Guarded } from '../../_store/guarding';
import { touchesSigned } from './touches-signed';

const answer = (...fields: object[]) =>
  ({ kind: 'answer', entries: fields.map((one) => ({ fields: one })) }) as unknown as Guarded;

test('answers and evidence are what is signed; who has an item, and until when, are not', () => {
  expect(touchesSigned(answer({ status: 'done' }))).toBe(true);
  expect(touchesSigned(answer({ note: null }))).toBe(true);
  expect(touchesSigned(answer({ assigneeId: 'ada' }, { dueOn: null }))).toBe(false);
  expect(touchesSigned(answer({ assigneeId: 'ada' }, { justification: 'x' }))).toBe(true);
  expect(touchesSigned({ kind: 'evidence.remove' } as Guarded)).toBe(true);
});
