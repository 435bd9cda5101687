import { expect, test } from 'vitest';
import { nameOf, type ReviewScreenState } from './review-state';

const seat = (id: string, personId: string | null, name: string) => ({ id, personId, name });

const server = {
  people: [
    { id: 'ada', name: 'Ada', email: 'ada@example.com' },
    { id: 'other', name: 'ada', email: 'other@example.com' },
    { id: 'bo', name: 'Bo', email: 'bo@example.com' },
  ],
  participants: [seat('seat', 'ada', 'Ada'), seat('guest', null, 'Gus'), seat('left', 'cy', 'Cy')],
  me: { personId: 'me', name: 'Me' },
  names: { agent: 'Nightly checks (token)' },
};
const name = (id: string | null, of: object = server) =>
  nameOf({ server: of } as unknown as ReviewScreenState, id);

test('people who share a name are told apart by email, by their seat too', () => {
  expect(['ada', 'seat', 'other', 'bo'].map((id) => name(id))).toEqual([
    'Ada (ada@example.com)',
    'Ada (ada@example.com)',
    'ada (other@example.com)',
    'Bo',
  ]);
});

test('guests, those who left and guests’ own pages go by names alone', () => {
  expect(['guest', 'left', 'me', 'agent', 'gone', null].map((id) => name(id))).toEqual([
    'Gus',
    'Cy',
    'Me',
    'Nightly checks (token)',
    'Somebody',
    'Nobody',
  ]);
  expect(name('ada', { ...server, people: [] })).toBe('Ada');
});
