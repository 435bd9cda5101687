import { expect, test } from 'vitest';
import { signersToldApart } from './told-apart';

const signOff = (personId: string, personName: string) => ({
  personId,
  personName,
  email: `${personId}@example.com`,
});
const names = (...args: Parameters<typeof signersToldApart>) =>
  signersToldApart(...args).map(({ personName }) => personName);

test('signers are named with the email only where somebody here has the same name', () => {
  const people = [
    { id: 'ada', name: 'Ada Okafor' },
    { id: 'mal', name: 'Mal' },
    { id: 'bo', name: 'Bo' },
  ];
  expect(names([signOff('bo', 'Bo')], people)).toEqual(['Bo']);
  // Mal signed under Ada's name and took the old one again.
  expect(names([signOff('mal', 'ada okafor'), signOff('bo', 'Bo')], people)).toEqual([
    'ada okafor (mal@example.com)',
    'Bo',
  ]);
  expect(names([signOff('mal', 'Ada'), signOff('ada', 'Ada')], [])).toEqual([
    'Ada (mal@example.com)',
    'Ada (ada@example.com)',
  ]);
});
