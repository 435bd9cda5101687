import { expect, test } from 'vitest';
import { overLimit } from './field-limit';

test('what is too long is told by how much', () => {
  expect(overLimit('n'.repeat(200), 200)).toBeNull();
  expect(overLimit('n'.repeat(201), 200)).toBe(
    'Too long: at most 200 characters. Remove 1 character.',
  );
  expect(overLimit(21_234, 20_000)).toBe(
    'Too long: at most 20,000 characters. Remove 1,234 characters.',
  );
});
