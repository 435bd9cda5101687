import { expect, test } from 'vitest';
import { throughOf } from './through.words';

const ada = { kind: 'person', id: 'ada', name: 'Ada' } as const;
const ci = { kind: 'token', id: 'ci', name: 'CI' } as const;
const via = { tokenId: 't', name: 'CI', isAgent: false, model: null, run: null };

test('a person acts by themselves, or through a token that is named', () => {
  expect(throughOf({ actor: ada })).toBe('');
  expect(throughOf({ actor: ada, via: null })).toBe('');
  expect(throughOf({ actor: ada, via })).toBe(', via CI');
});

test('a project’s token is named once', () => {
  expect(throughOf({ actor: ci, via })).toBe(' (token)');
});

test('of an agent it says what it said of itself', () => {
  const agent = { ...via, isAgent: true, model: 'some-model-4', run: 'build 12' };
  expect(throughOf({ actor: ada, via: agent })).toBe(', via CI (agent, some-model-4, build 12)');
  expect(throughOf({ actor: ci, via: { ...agent, model: null, run: null } })).toBe(' (agent)');
});
