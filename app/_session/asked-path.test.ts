import { expect, test } from 'vitest';
import { askedPath } from './asked-path';

test.each([
  ['/projects?state=archived', '/projects', '/projects?state=archived'],
  ['/runs/1?item=2&_rsc=1a2b', '/runs/1', '/runs/1?item=2'],
  ['/projects?_rsc=1a2b', '/projects', '/projects'],
  // What another page says of itself is not where this request was.
  ['/reviews/2?x=1', '/reviews/1?item=3', '/reviews/1?item=3'],
  ['//elsewhere.example/projects', '/projects', '/projects'],
  [null, '/team?page=2', '/team?page=2'],
])('%j on %s leads to %s', (asked, known, path) => {
  expect(askedPath(asked, known)).toBe(path);
});
