import { expect, test } from 'vitest';
import { type Line, told } from './test-revisions';

const IDS: [what: string, before: Line[], after: Line[], gives: string[]][] = [
  [
    'the id kept, every word another',
    [{ text: 'Old words', id: 'x' }, 'Ship'],
    ['Ship', { text: 'Entirely else', id: 'x' }],
    ['same b1→a0 text', 'reworded b0→a1 id other_order'],
  ],
  [
    'the id kept in another section',
    [{ text: 'Rotate keys', id: 'x', in: 'A' }, 'Lint'],
    [
      { text: 'Lint', in: 'A' },
      { text: 'Rotate keys', id: 'x', in: 'B' },
    ],
    ['same b1→a0 text', 'moved b0→a1 id other_section'],
  ],
  [
    'the id copied to another item',
    [{ text: 'Rotate keys', id: 'x' }],
    [{ text: 'Burn the papers', id: 'x' }, 'Rotate keys'],
    ['reworded b0→a0 id ?text_elsewhere', 'new →a1'],
  ],
  [
    'an id that stands twice says nothing',
    [{ text: 'Lint', id: 'x' }, 'Test'],
    [
      { text: 'Test', id: 'x' },
      { text: 'Lint', id: 'x' },
    ],
    ['same b1→a0 text', 'moved b0→a1 text other_order'],
  ],
  [
    'another id',
    [{ text: 'Rotate keys', id: 'x' }],
    [{ text: 'Rotate keys', id: 'y' }],
    ['same b0→a0 text ?other_id'],
  ],
  [
    'an id given to what is there',
    ['Rotate keys', 'Lint the code'],
    [
      { text: 'Rotate keys', id: 'x' },
      { text: 'Lint all of the code', id: 'y' },
    ],
    ['same b0→a0 text', 'reworded b1→a1 likeness'],
  ],
  [
    'ids of their own: alike is not the same',
    [{ text: 'Check the login page', id: 'x' }],
    [{ text: 'Check the login pages', id: 'y' }],
    ['new →a0', 'removed b0→'],
  ],
];

test.each(IDS)('%s', (_, before, after, gives) => {
  expect(told(before, after)).toEqual(gives);
});
