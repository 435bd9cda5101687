import { describe, expect, test } from 'vitest';
import { parseGuide } from './parse-guide';

const AGENT = `---
name: backend
description: Use when: building. Examples: user: "x"
---

You are a senior backend developer. When invoked:
1. Query the context
2. Review the schema

Backend development checklist:
- RESTful API design
- Schema **optimized**
  - with indexes
- Coverage above 80%

## API design

- Consistent naming

  Plural nouns.
- Versioning <!-- id: version -->

## Steps

- [ ] Do it
- a note
- [x] Do more

Some text.

- loose a
- loose b

- [ ] Last
`;

describe('plain lists', () => {
  test('are offered under the line with a colon before them, or their heading', () => {
    const { receipt, checklists } = parseGuide(AGENT, 'backend');
    expect(receipt.plainLists).toEqual([
      list('when-invoked', 'When invoked', 'backend', 7, 2, [
        'Query the context',
        'Review the schema',
      ]),
      list('backend-development-checklist', 'Backend development checklist', 'backend', 11, 4, [
        'RESTful API design',
        'Schema optimized',
        'with indexes',
      ]),
      list('api-design', 'API design', 'API design', 18, 2, ['Consistent naming', 'Versioning']),
    ]);
    expect(checklists.map(({ key }) => key)).toEqual(['steps']);
  });

  test('are checklists of their own when they are chosen, in the order of the document', () => {
    const track = ['api-design', 'backend-development-checklist'];
    const { receipt, checklists } = parseGuide(AGENT, 'backend', { track });
    expect(receipt).toMatchObject({ listLines: 3, items: 3, done: 1, skipped: [] });
    expect(receipt.plainLists.map(({ tracked }) => tracked)).toEqual([false, true, true]);
    expect(
      checklists.map(({ key, title, items }) => [
        key,
        title,
        items.map((item) => [item.key, item.depth, item.box === null, item.claimed, item.guidance]),
      ]),
    ).toEqual([
      [
        'backend-development-checklist',
        'Backend development checklist',
        [
          ['backend-development-checklist/restful-api-design', 0, true, 'open', ''],
          ['backend-development-checklist/schema-optimized', 0, true, 'open', ''],
          ['backend-development-checklist/schema-optimized/with-indexes', 1, true, 'open', ''],
          ['backend-development-checklist/coverage-above-80', 0, true, 'open', ''],
        ],
      ],
      [
        'api-design',
        'API design',
        [
          ['api-design/consistent-naming', 0, true, 'open', 'Plural nouns.'],
          ['version', 0, true, 'open', ''],
        ],
      ],
      [
        'steps',
        'Steps',
        [
          ['steps/do-it', 0, false, 'open', ''],
          ['steps/do-more', 0, false, 'done', ''],
          ['steps/last', 0, false, 'open', ''],
        ],
      ],
    ]);
  });

  test('keep their ids when the document is edited elsewhere', () => {
    const ids = (source: string) => parseGuide(source).receipt.plainLists.map(({ id }) => id);
    const edited = AGENT.replace('## API', 'New:\n- one\n\n## API').replace('- Versioning', '- V');
    expect(ids(edited)).toEqual([
      'when-invoked',
      'backend-development-checklist',
      'new',
      'api-design',
    ]);
    expect(ids('# T\n\n## A\n\n- a\n\nb\n\n- c\n\n## A\n\n- d')).toEqual(['a', 'a-2', 'a-3']);
  });

  test('that are chosen change no key of what has a box', () => {
    const source = '## A\n\n- x\n- y\n\n## A\n\n- [ ] x\n- [ ] x';
    const keys = (track: string[]) =>
      parseGuide(source, 'g', { track }).checklists.flatMap(({ items }) =>
        items.filter(({ box }) => box !== null).map(({ key }) => key),
      );
    expect(keys(['a'])).toEqual(keys([]));
    expect(parseGuide(source, 'g', { track: ['a'] }).checklists.map(({ key }) => key)).toEqual([
      'a-2',
      'a',
    ]);
  });

  test('that are not there are warned of', () => {
    expect(parseGuide('- a', 'g', { track: ['gone'] }).warnings).toEqual([
      'There is no plain list “gone” to be tracked',
    ]);
  });

  test('have no task anywhere, stand in no item, and may be longer than a piece', () => {
    const plain = (source: string) =>
      parseGuide(source, 'g').receipt.plainLists.map(({ items, line }) => [items, line]);
    expect(plain('- a\n  - [ ] b\n- c')).toEqual([]);
    expect(plain('- [ ] a\n\n  - b\n  - c')).toEqual([]);
    expect(plain('> Do:\n> 1. a\n> 2. b')).toEqual([[2, 2]]);
    expect(plain('-\n- \n- ```\n  x\n  ```')).toEqual([]);
    const long = Array.from({ length: 2_000 }, (_, at) => `- item ${at}`).join('\n');
    expect(plain(`${long}\n\n* other`)).toEqual([
      [2_000, 1],
      [1, 2_002],
    ]);
    expect(plain(`${long}\n- [ ] box\n- more`)).toEqual([]);
    expect(plain(`- [ ] box\n${long}`)).toEqual([]);
    const tracked = parseGuide(long, 'g', { track: ['g'] }).checklists[0]?.items ?? [];
    expect(tracked.map(({ line }) => line)).toEqual(
      Array.from({ length: 2_000 }, (_, at) => at + 1),
    );
  });

  test.each([
    ['Checklist:', 'Checklist'],
    ['**Checklist:**', 'Checklist'],
    ['First. Then this:', 'Then this'],
    ['One line,\nthe next：', 'the next'],
    ['No colon', 'H'],
    [`${'long '.repeat(40)}:`, 'H'],
    [':', 'H'],
  ])('are called as the line %j says', (line, title) => {
    expect(parseGuide(`## H\n\n${line}\n\n- a`).receipt.plainLists[0]?.title).toBe(title);
  });
});

function list(
  id: string,
  title: string,
  checklist: string,
  line: number,
  items: number,
  sample: string[],
) {
  return { id, title, checklist, line, items, sample, tracked: false };
}
