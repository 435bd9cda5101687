import { expect, test } from 'vitest';
import { type Line, told } from './test-revisions';

/** The same text twice under one heading. */
const REPEATS: [what: string, before: Line[], after: Line[], gives: string[]][] = [
  [
    'both stay',
    ['Milk', 'Bread', 'Milk', 'Eggs'],
    ['Milk', 'Bread', 'Milk', 'Eggs', 'Tea'],
    [
      'same b0→a0 repeated_text',
      'same b1→a1 text',
      'same b2→a2 repeated_text',
      'same b3→a3 text',
      'new →a4',
    ],
  ],
  [
    'both stay, and other things are put in around them',
    ['Milk', 'Bread', 'Milk', 'Eggs'],
    ['Milk', 'Oats', 'Bread', 'Salt', 'Milk', 'Pepper', 'Eggs'],
    [
      'same b0→a0 repeated_text',
      'new →a1',
      'same b1→a2 text',
      'new →a3',
      'same b2→a4 repeated_text',
      'new →a5',
      'same b3→a6 text',
    ],
  ],
  [
    'known by what follows it',
    ['Milk', 'Bread', 'Milk', 'Eggs'],
    ['Bread', 'Tea', 'Milk', 'Eggs', 'Milk'],
    [
      'same b1→a0 text',
      'new →a1',
      'same b2→a2 repeated_text ?repeated',
      'same b3→a3 text',
      'moved b0→a4 repeated_text other_order ?repeated',
    ],
  ],
  [
    'both go to the end',
    ['Milk', 'Milk', 'Tea', 'Eggs', 'Salt'],
    ['Tea', 'Eggs', 'Salt', 'Milk', 'Milk'],
    [
      'same b2→a0 text',
      'same b3→a1 text',
      'same b4→a2 text',
      'moved b0→a3 repeated_text other_order ?repeated',
      'moved b1→a4 repeated_text other_order ?repeated',
    ],
  ],
  [
    'one of three side by side is deleted',
    ['Tea', 'Milk', 'Milk', 'Milk', 'Eggs'],
    ['Tea', 'Milk', 'Milk', 'Eggs'],
    [
      'same b0→a0 text',
      'same b1→a1 repeated_text ?repeated',
      'same b2→a2 repeated_text ?repeated',
      'same b4→a3 text',
      'removed b3→',
    ],
  ],
  [
    'the first goes to the end: the second is known by its neighbours',
    ['Milk', 'Bread', 'Milk', 'Eggs'],
    ['Bread', 'Milk', 'Eggs', 'Milk'],
    [
      'same b1→a0 text',
      'same b2→a1 repeated_text',
      'same b3→a2 text',
      'moved b0→a3 repeated_text other_order ?repeated',
    ],
  ],
  [
    'the first is deleted',
    ['Milk', 'Bread', 'Milk', 'Eggs'],
    ['Bread', 'Milk', 'Eggs'],
    ['same b1→a0 text', 'same b2→a1 repeated_text', 'same b3→a2 text', 'removed b0→'],
  ],
  [
    'the second is deleted',
    ['Milk', 'Bread', 'Milk', 'Eggs'],
    ['Milk', 'Bread', 'Eggs'],
    ['same b0→a0 repeated_text', 'same b1→a1 text', 'same b3→a2 text', 'removed b2→'],
  ],
  [
    'one of two side by side is deleted: nobody can know',
    ['Tea', 'Milk', 'Milk', 'Eggs'],
    ['Tea', 'Milk', 'Eggs'],
    ['same b0→a0 text', 'same b1→a1 repeated_text ?repeated', 'same b3→a2 text', 'removed b2→'],
  ],
  [
    'everything shuffled',
    ['Milk', 'Bread', 'Milk', 'Eggs', 'Tea'],
    ['Tea', 'Milk', 'Milk', 'Eggs', 'Bread'],
    [
      'moved b4→a0 text other_order',
      'same b0→a1 repeated_text ?repeated',
      'same b2→a2 repeated_text ?repeated',
      'same b3→a3 text',
      'moved b1→a4 text other_order',
    ],
  ],
  [
    'a text that is common moves to another section',
    [
      { text: 'Add tests', in: 'A' },
      'Lint',
      { text: 'Add tests', in: 'B' },
      'Pack',
      { text: 'Ship', in: 'C' },
    ],
    [
      { text: 'Lint', in: 'A' },
      { text: 'Add tests', in: 'B' },
      'Pack',
      { text: 'Ship', in: 'C' },
      'Add tests',
    ],
    [
      'same b1→a0 text',
      'same b2→a1 text',
      'same b3→a2 text',
      'same b4→a3 text',
      'moved b0→a4 repeated_text other_section ?common_text',
    ],
  ],
];

test.each(REPEATS)('the right Milk: %s', (_, before, after, gives) => {
  expect(told(before, after)).toEqual(gives);
});
