import { expect, test } from 'vitest';
import type { Guarded } from '../../_store/guarding';
import { signedPart } from './signed-part';
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

test('of what changed since, only what is signed is told', () => {
  const data = {
    text: 'Write tests',
    before: { note: null, assigneeId: null },
    after: { note: 'Seen', assigneeId: 'ada' },
    version: 2,
  };
  expect(signedPart({ type: 'item.answered', data }).data).toMatchObject({
    before: { note: null },
    after: { note: 'Seen' },
  });
  expect(signedPart({ type: 'item.answered', data }).data).not.toHaveProperty('after.assigneeId');
});
