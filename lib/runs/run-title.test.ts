import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runTitle, subjectLimit, TITLE_LIMIT } from './run-title';

test('a run is called by its checklist and its subject', () => {
  expect(runTitle('New Endpoint', 'POST /refunds')).toBe('New Endpoint: POST /refunds');
  expect(runTitle('New Endpoint', '  POST /refunds ')).toBe('New Endpoint: POST /refunds');
  expect(runTitle('New Endpoint')).toBe('New Endpoint');
  expect(runTitle('New Endpoint', '   ')).toBe('New Endpoint');
  expect(runTitle('New Endpoint', 'new endpoint: POST /refunds')).toBe(
    'New Endpoint: POST /refunds',
  );
  expect(runTitle('New Endpoint', 'New Endpoint:')).toBe('New Endpoint');
});

test('naming it again changes nothing, and a subject within its limit keeps the title in its', () => {
  const word = fc.string({ minLength: 1, maxLength: 80 }).map((text) => text.trim() || 'x');
  fc.assert(
    fc.property(word, fc.string({ maxLength: 300 }), (checklist, subject) => {
      const title = runTitle(checklist, subject);
      expect(runTitle(checklist, title === checklist ? '' : title)).toBe(title);
      if (subject.trim().length <= subjectLimit(checklist))
        expect(title.length).toBeLessThanOrEqual(TITLE_LIMIT);
    }),
  );
});
