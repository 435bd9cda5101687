import { expect, test } from 'vitest';
import { explain } from './match.words';
import { matchItems } from './match-items';
import { itemsOf, type Line, told } from './test-revisions';

/** What people do to a list, and what is to be seen of it; `b1→a2` are places in the two lists. */
const EDITS: [what: string, before: Line[], after: Line[], gives: string[]][] = [
  [
    'two slips mended',
    ['Recieve the mial', 'Write it down'],
    ['Receive the mail', 'Write it down'],
    ['reworded b0→a0 likeness', 'same b1→a1 text'],
  ],
  [
    'a slip in the only word',
    ['Bread', 'Mlik', 'Eggs'],
    ['Bread', 'Milk', 'Eggs'],
    ['same b0→a0 text', 'reworded b1→a1 likeness', 'same b2→a2 text'],
  ],
  [
    'words put in',
    ['Plan', 'Add tests', 'Ship'],
    ['Plan', 'Add unit and integration tests', 'Ship'],
    ['same b0→a0 text', 'reworded b1→a1 likeness', 'same b2→a2 text'],
  ],
  [
    'a “not” taken out',
    ['Do not log passwords', 'Ship'],
    ['Do log passwords', 'Ship'],
    ['reworded b0→a0 likeness', 'same b1→a1 text'],
  ],
  [
    'one word of few replaced',
    ['Plan', 'Check that login works', 'Ship'],
    ['Plan', 'Check that logout works', 'Ship'],
    ['same b0→a0 text', 'reworded b1→a1 likeness ?barely_alike', 'same b2→a2 text'],
  ],
  [
    'something else at its place',
    ['Bread', 'Milk', 'Eggs'],
    ['Bread', 'Oats', 'Eggs'],
    ['same b0→a0 text', 'new →a1', 'same b2→a2 text', 'removed b1→'],
  ],
  [
    'a number counted up',
    ['Copy page 1234', 'Ship'],
    ['Copy page 1235', 'Ship'],
    ['reworded b0→a0 likeness ?barely_alike', 'same b1→a1 text'],
  ],
  [
    'capitals and punctuation',
    ['write Tests', 'Ship (today)'],
    ['Write tests.', 'Ship today'],
    ['reworded b0→a0 letters', 'reworded b1→a1 letters'],
  ],
  [
    'spaces, and another way to write the same letter',
    ['Cafe\u0301  clean'],
    ['Caf\u00e9 clean'],
    ['same b0→a0 text'],
  ],
  [
    'two sentences become two items',
    ['Run the linter. Fix what it reports.', 'Ship'],
    ['Run the linter.', 'Fix what it reports.', 'Ship'],
    ['split b0→a0+a1 parts ?parts', 'same b1→a2 text'],
  ],
  [
    'one sentence becomes two that begin alike',
    ['Plan', 'Check that all inputs are validated and logged', 'Ship'],
    ['Plan', 'Check that all inputs are validated', 'Check that all inputs are logged', 'Ship'],
    ['same b0→a0 text', 'split b1→a1+a2 parts ?parts', 'same b2→a3 text'],
  ],
  [
    'two items become one',
    ['Plan', 'Lint', 'Test', 'Ship'],
    ['Plan', 'Lint and test', 'Ship'],
    ['same b0→a0 text', 'merged b1+b2→a1 parts ?parts', 'same b3→a2 text'],
  ],
  [
    'something put in below one that was reworded is no part of it',
    ['Add tests for login', 'Ship'],
    ['Add tests for the login page', 'Add tests for logout', 'Ship'],
    ['reworded b0→a0 likeness', 'new →a1', 'same b1→a2 text'],
  ],
  [
    'something that only repeats what was said is no part of it',
    ['Review the code, the docs, the tests, the build, the scripts and the images', 'Ship'],
    [
      'Review the code, the docs, the tests, the build, the scripts',
      'Review the code and the docs',
      'Ship',
    ],
    ['reworded b0→a0 likeness ?rival', 'new →a1', 'same b1→a2 text'],
  ],
  [
    'what preceded it moved, what followed it did not',
    ['Tea', 'Mlik', 'Eggs', 'Bread'],
    ['Milk', 'Eggs', 'Bread', 'Tea'],
    [
      'reworded b1→a0 likeness',
      'same b2→a1 text',
      'same b3→a2 text',
      'moved b0→a3 text other_order',
    ],
  ],
  [
    'two that have as many words of their own are no parts of it',
    ['Lint sources, package images', 'Ship'],
    ['Lint sources before lunch', 'Package images without haste', 'Ship'],
    ['new →a0', 'new →a1', 'same b1→a2 text', 'removed b0→'],
  ],
  [
    'what followed it moved, what preceded it did not',
    ['Bread', 'Eggs', 'Mlik', 'Tea'],
    ['Tea', 'Bread', 'Eggs', 'Milk'],
    [
      'moved b3→a0 text other_order',
      'same b0→a1 text',
      'same b1→a2 text',
      'reworded b2→a3 likeness',
    ],
  ],
  [
    'a section renamed, with a text that others have too',
    [{ text: 'Add tests', in: 'API' }, 'Write docs', { text: 'Add tests', in: 'UI' }],
    [{ text: 'Add tests', in: 'Interface' }, 'Write docs', { text: 'Add tests', in: 'UI' }],
    ['same b0→a0 text renamed_section', 'same b1→a1 text renamed_section', 'same b2→a2 text'],
  ],
  [
    'the heading above two sections of one text renamed',
    [
      { text: 'Sign', in: 'API / One' },
      { text: 'Sign', in: 'API / Two' },
    ],
    [
      { text: 'Sign', in: 'Server / Two' },
      { text: 'Sign', in: 'Server / One' },
    ],
    ['same b1→a0 text renamed_section', 'same b0→a1 text renamed_section'],
  ],
  [
    'two sections change places',
    [{ text: 'Lint', in: 'A' }, 'Test', { text: 'Ship', in: 'B' }],
    [{ text: 'Ship', in: 'B' }, { text: 'Lint', in: 'A' }, 'Test'],
    ['same b2→a0 text', 'same b0→a1 text', 'same b1→a2 text'],
  ],
  [
    'one item taken to the top',
    ['Tea', 'Milk', 'Eggs', 'Bread'],
    ['Bread', 'Tea', 'Milk', 'Eggs'],
    ['moved b3→a0 text other_order', 'same b0→a1 text', 'same b1→a2 text', 'same b2→a3 text'],
  ],
  [
    'the whole list sorted',
    ['Tea', 'Milk', 'Eggs', 'Bread'],
    ['Bread', 'Eggs', 'Milk', 'Tea'],
    [
      'same b3→a0 text',
      'moved b2→a1 text other_order',
      'moved b1→a2 text other_order',
      'moved b0→a3 text other_order',
    ],
  ],
  [
    'nested deeper',
    ['Tea', 'Milk', 'Eggs'],
    ['Tea', { text: 'Milk', under: 'Tea' }, 'Eggs'],
    ['same b0→a0 text', 'moved b1→a1 text other_parent', 'same b2→a2 text'],
  ],
  [
    'below a parent that was reworded',
    ['Check the login page', { text: 'In dark mode', under: 'Check the login page' }],
    ['Check the login pages', { text: 'In dark mode', under: 'Check the login pages' }],
    ['reworded b0→a0 likeness', 'same b1→a1 text'],
  ],
  [
    'moved with its parent',
    ['Lunch', { text: 'Milk', under: 'Lunch' }, 'Dinner', { text: 'Milk', under: 'Dinner' }],
    ['Dinner', { text: 'Milk', under: 'Dinner' }, 'Lunch', { text: 'Milk', under: 'Lunch' }],
    ['same b2→a0 text', 'same b3→a1 text', 'moved b0→a2 text other_order', 'same b1→a3 text'],
  ],
  [
    'to another section, reworded on the way',
    [
      { text: 'Rotate all signing keys every ninety days', in: 'A' },
      'Lint',
      { text: 'Test', in: 'B' },
    ],
    [
      { text: 'Lint', in: 'A' },
      { text: 'Test', in: 'B' },
      'Rotate all signing keys every thirty days',
    ],
    ['same b1→a0 text', 'same b2→a1 text', 'reworded b0→a2 likeness other_section ?barely_alike'],
  ],
  [
    'two that are as like it',
    ['Plan', 'Check the login page of the shop', 'Ship'],
    ['Plan', 'Check the login page of this shop', 'Check the login page of that shop', 'Ship'],
    ['same b0→a0 text', 'reworded b1→a1 likeness ?rival', 'new →a2', 'same b2→a3 text'],
  ],
  [
    'another emoji',
    ['🚀', '👍🏽 good'],
    ['🚢', '👍🏽 good'],
    ['new →a0', 'same b1→a1 text', 'removed b0→'],
  ],
  [
    'another emoji before the same words',
    ['🚀 Ship it', 'Lint'],
    ['🚢 Ship it', 'Lint'],
    ['reworded b0→a0 likeness ?barely_alike', 'same b1→a1 text'],
  ],
  [
    'Chinese',
    ['检查所有输入是否经过验证', '写测试'],
    ['检查全部输入是否已经过验证', '写测试'],
    ['reworded b0→a0 likeness', 'same b1→a1 text'],
  ],
  [
    'Japanese, moved too',
    ['すべての入力を検証する', 'テストを書く'],
    ['テストを書く', '全ての入力を検証する'],
    ['same b1→a0 text', 'reworded b0→a1 likeness other_order'],
  ],
  [
    'Russian',
    ['Проверить все входные данные', 'Собрать'],
    ['Проверить все входящие данные', 'Собрать'],
    ['reworded b0→a0 likeness ?barely_alike', 'same b1→a1 text'],
  ],
];

test.each(EDITS)('%s', (_, before, after, gives) => {
  expect(told(before, after)).toEqual(gives);
});

test('says in words why, how alike and what is doubtful', () => {
  const said = (before: Line[], after: Line[]) =>
    matchItems(itemsOf(before, 'b'), itemsOf(after, 'a')).map(explain);
  expect(said(['Check that login works'], ['Check that logout works'])).toEqual([
    expect.stringMatching(/^Its words are \d\d % alike\. It is only somewhat alike\.$/),
  ]);
  expect(said(['Tea', 'Milk'], ['Milk', 'Tea'])).toContain(
    'It has the same text. It stands in another order.',
  );
  expect(said(['Tea'], [])).toEqual(['Nothing in the other revision is like it.']);
});

test('words of an object’s own are texts like others', () => {
  const words = ['constructor', '__proto__', 'toString'];
  expect(told(words, words)).toEqual(words.map((_, at) => `same b${at}→a${at} text`));
});
