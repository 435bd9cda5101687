import { validate, version } from 'uuid';
import { expect, test } from 'vitest';
import { newEventId } from './event.id';

test('ids are version 7, differ, and sort by the time they were made', async () => {
  const ids = Array.from({ length: 2_000 }, newEventId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 2));
  const later = newEventId();
  expect(ids.every((id) => id < later)).toBe(true);
});
