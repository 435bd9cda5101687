import { expect, test } from 'vitest';
import { item, report, run } from '@/lib/markdown/test-texts';
import { writeReport } from './write-report';

test('what a review sent back is not called accepted, and what it accepted is', () => {
  const back = item({
    key: 'back',
    status: 'needs_work',
    justification: 'Half',
    strength: 'accepted',
    counts: false,
  });
  const text = writeReport(report([run([back])]));
  expect(text).toContain('Decided in review');
  expect(text).not.toContain('Accepted');
  const kept = item({ status: 'done', strength: 'accepted', counts: true });
  expect(writeReport(report([run([kept])]))).toContain('Accepted');
});
