import { expect, test } from 'vitest';
import { fileName } from './send-document';

test.each([
  ['Orders service / payment', 'orders-service-payment'],
  ['  – Orders – ', 'orders'],
  ['注文', 'walkaround'],
  [`${'a'.repeat(60)} b`, 'a'.repeat(60)],
])('a report of %j is named by %j', (title, name) => {
  expect(fileName({ title, kind: 'report', generatedAt: '2026-01-02T03:04:05Z' })).toBe(
    `${name}-report-2026-01-02`,
  );
});
