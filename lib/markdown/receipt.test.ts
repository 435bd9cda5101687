import { describe, expect, test } from 'vitest';
import { parseGuide } from './parse-guide';
import type { SkipReason } from './receipt.types';

type Row = [name: string, source: string, items: string, skipped: [number, SkipReason][]];

const FENCE = '`'.repeat(32);
/** Claims as `.`, `x` and `~`; what is skipped by line and reason. */
const ROWS: Row[] = [
  [
    'every bullet',
    '- [ ] a\n\n* [x] b\n\n+ [X] c\n\n1. [ ] d\n\n1) [ ] e\n\n42) [x] f',
    '.xx..x',
    [],
  ],
  ['GitLab’s inapplicable', '- [~] a\n- [~]\tb\n1. [~]\n   c', '~~~', []],
  [
    'other marks',
    '- [-] a\n- [/] b\n- [✅] c\n- [✔️] d\n- [ x ] e\n- [a]: b',
    '',
    [
      [1, 'mark'],
      [2, 'mark'],
      [3, 'mark'],
      [4, 'mark'],
      [5, 'mark'],
    ],
  ],
  [
    'no space',
    '- [ ]d\n- [x]**e**\n- [~]f',
    '',
    [
      [1, 'no_space'],
      [2, 'no_space'],
      [3, 'no_space'],
    ],
  ],
  [
    'no space inside',
    '- [] e\n- []',
    '',
    [
      [1, 'no_space_inside'],
      [2, 'no_space_inside'],
    ],
  ],
  [
    'empty',
    '- [ ]\n- [x]  \n- [~]\n\n- [ ] <!-- c -->',
    '.',
    [
      [1, 'empty'],
      [2, 'empty'],
      [3, 'empty'],
    ],
  ],
  [
    'no space before',
    '-[ ] a\n\n1.[x] b\n\n*\u00a0[ ] c',
    '',
    [
      [1, 'no_space_before'],
      [3, 'no_space_before'],
      [5, 'invisible'],
    ],
  ],
  [
    'invisible characters',
    '- [ ]\u00a0a\n- [\u200b] b\n\n\u200b- [ ] c\n\n- \ufeff[x] d\n- [ ] \u200be',
    '.',
    [
      [1, 'invisible'],
      [2, 'invisible'],
      [4, 'invisible'],
      [6, 'invisible'],
    ],
  ],
  [
    'no bullet',
    '[ ] a\n\n[x] b\n\n[1] c\n\n[ ]\n\n[x]: /u',
    '',
    [
      [1, 'no_bullet'],
      [3, 'no_bullet'],
    ],
  ],
  [
    'other bullets',
    '• [ ] a\n\n– [x] b\n\na) [ ] c\n\n1234567890. [ ] d',
    '',
    [
      [1, 'bullet'],
      [3, 'bullet'],
      [5, 'bullet'],
      [7, 'bullet'],
    ],
  ],
  [
    'links',
    '- [x](/u) a\n- [x]: /u\n- [x][y] b\n- [a](/u) c\n- [long] d',
    '',
    [
      [1, 'link'],
      [2, 'link'],
      [3, 'link'],
    ],
  ],
  [
    'a fence',
    '```\n- [ ] a\n```\n- [ ] b\n~~~md\n1. [x] c\n~~~',
    '.',
    [
      [2, 'fence'],
      [6, 'fence'],
    ],
  ],
  ['a fence of 32', `${FENCE}\n\`\`\`\n- [ ] a\n\`\`\`\n${FENCE}\n- [x] b`, 'x', [[3, 'fence']]],
  ['a fence in an item', '- [ ] a\n\n  ```\n  - [ ] b\n  ```\n- [ ] c', '..', [[4, 'fence']]],
  [
    'a fence that is never closed',
    '- [ ] a\n```\n# H\n- [ ] b\n- [-] c\n',
    '.',
    [
      [4, 'fence'],
      [5, 'fence'],
    ],
  ],
  [
    'indented code',
    'a\n\n    - [ ] b\n\n-     - [ ] c\n\nz\n\n\t- [x] d',
    '',
    [
      [3, 'indented_code'],
      [5, 'indented_code'],
      [9, 'indented_code'],
    ],
  ],
  [
    'comments',
    '<!-- - [ ] a -->\n\n<!--\n- [ ] b\n\n- [x] c\n-->\n- [ ] d',
    '.',
    [
      [1, 'comment'],
      [4, 'comment'],
      [6, 'comment'],
    ],
  ],
  ['a comment that is never closed', '- [ ] a\n\n<!-- x\n\n- [ ] b', '.', [[5, 'comment']]],
  [
    'HTML',
    '<div>\n- [ ] a\n<!--\n- [ ] b\n-->\n- [ ] c\n\n- [ ] d',
    '.',
    [
      [2, 'html'],
      [4, 'comment'],
      [6, 'html'],
    ],
  ],
  [
    'details',
    '<details>\n<summary>S</summary>\n\n- [x] a\n\n</details>\n\n<details>\n- [ ] b\n</details>',
    'x',
    [[9, 'html']],
  ],
  [
    'a table',
    '| Done | What |\n| --- | --- |\n| [ ] | a |\n| - [x] b | c |\n| d | [x] |\n| e | f |\n\n- [ ] g',
    '.',
    [
      [3, 'table'],
      [4, 'table'],
      [5, 'table'],
    ],
  ],
  [
    'front matter',
    '---\nname: x\n- [ ] a\nb:\n  - [x] c\n---\n- [ ] d',
    '.',
    [
      [3, 'front_matter'],
      [5, 'front_matter'],
    ],
  ],
  ['a paragraph that goes on', 'a\n2. [ ] b\n\n2. [ ] c', '.', [[2, 'paragraph']]],
  [
    'a number right after code, which micromark takes for code',
    '    a\n2. [ ] b',
    '',
    [[2, 'paragraph']],
  ],
  ['a box after a link’s address', '- [a]: /u\n  [ ] b', '.', []],
  ['a heading in an item', '- [x] a\n  ---\n- [ ] b', '.', [[1, 'heading']]],
  ['a box over two lines', '- [\n  ] a\n- [ ]\n  b', '.', []],
  ['four levels', '- [ ] a\n  - [x] b\n    1. [ ] c\n       * [~] d', '.x.~', []],
  [
    'tabs',
    '-\t[ ] a\n\t-\t[x]\tb\n- [\t] c\n1. [\t] d',
    '.x',
    [
      [3, 'mark'],
      [4, 'mark'],
    ],
  ],
  [
    'quotes and call-outs',
    '> [!NOTE]\n> - [ ] a\n>\n> > 1. [x] b\n\n- [ ] c\n> - [~] d',
    '.x.~',
    [],
  ],
  ['under plain bullets', '- a\n  - [ ] b\n- c\n  1. d\n     - [x] e', '.x', []],
  ['a footnote', 'a[^1]\n\n[^1]: - [x] b', 'x', []],
  ['no text at all', '', '', []],
  [
    'other scripts',
    '- [ ] 👩‍👩‍👧‍👦 ✅\n- [x] 检查架构\n- [ ] スキーマ\n- [x] مراجعة\n- [~] Проверить',
    '.x.x~',
    [],
  ],
  [
    'dangerous links',
    '- [ ] [a](javascript:alert(1)) <script>x</script>\n- [x] ![b](data:text/html,x)',
    '.x',
    [],
  ],
  ['escaped', '- \\[ ] a\n- [ \\] b\n\\- [ ] c', '', []],
];

describe('a receipt', () => {
  const variants: [string, (source: string) => string, number][] = [
    ['as it is', (source) => source, 0],
    ['CRLF', (source) => source.replaceAll('\n', '\r\n'), 0],
    ['CR', (source) => source.replaceAll('\n', '\r'), 0],
    ['a byte order mark', (source) => `\uFEFF${source}`, 0],
  ];
  describe.each(variants)('%s', (_, written) => {
    test.each(ROWS)('of %s', (_name, source, claims, skipped) => {
      const text = written(source);
      const { receipt, checklists } = parseGuide(text);
      const items = checklists.flatMap((list) => list.items);
      const signs = { open: '.', done: 'x', not_applicable: '~' };
      expect(items.map((item) => signs[item.claimed]).join('')).toBe(claims);
      expect(receipt.skipped.map(({ line, reason }) => [line, reason])).toEqual(skipped);
      expect(receipt).toMatchObject({
        listLines: claims.length + skipped.length,
        items: claims.length,
        done: claims.split('x').length - 1,
        notApplicable: claims.split('~').length - 1,
      });
      const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
      for (const { line, text } of receipt.skipped) expect(text).toBe(lines[line - 1]?.trim());
    });
  });

  test('names a line by its first 200 characters', () => {
    const { skipped } = parseGuide(`- []${'🎉'.repeat(300)}`).receipt;
    expect(skipped[0]?.text).toBe(`- []${'🎉'.repeat(98)}`);
  });

  test('adds up over 11,000 items', () => {
    const source = Array.from(
      { length: 11_000 },
      (_, at) => `- [${at % 3 ? ' ' : 'x'}] ${at}\n- [-] no`,
    );
    expect(parseGuide(source.join('\n')).receipt).toMatchObject({
      listLines: 22_000,
      items: 11_000,
      done: 3_667,
    });
  });
});
