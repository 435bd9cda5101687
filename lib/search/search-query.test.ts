import { expect, test } from 'vitest';
import { begunFilter, parseSearch, unknownFilters } from './search-query';

test.each([
  ['due:overdue', ['due']],
  ['Due:2026-01-02 orders', ['due']],
  ['has:evidence is:"signed off" has:note', ['has', 'is']],
  ['status:open assignee:me in:orders', []],
  ['at 10:30 http://localhost:3000/a mailto:ada@example.com', []],
  ['localhost:3000 c:\\temp std::vector POST:x', []],
  ['TODO: look', []],
  ['note: look', []],
  ['"foo:bar"', []],
])('of %j, %j are unknown filters', (typed, names) => {
  expect(unknownFilters(typed)).toEqual(names);
});

test('a filter without a value yet asks for nothing', () => {
  expect(parseSearch('status:open assignee:')).toEqual(parseSearch('status:open'));
  expect(parseSearch('in:')).toEqual({ terms: [], filters: [] });
});

test('the filter that is being typed, and what stands before it', () => {
  expect(begunFilter('orders status:op')).toEqual({ key: 'status', value: 'op', before: 'orders' });
  expect(begunFilter('Assignee:')).toEqual({ key: 'assignee', value: '', before: '' });
  expect(begunFilter('status:open ')).toBeNull();
  expect(begunFilter('due:')).toBeNull();
});
