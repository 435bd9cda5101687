import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GuideError, MAX_GUIDE_BYTES, parseGuide } from './parse-guide';
import { anyDocument } from './test-documents';

describe('checklists', () => {
  test('are the nearest headings above items, in document order', () => {
    const source =
      '- [ ] z\n\n# T\n\n## A\n\n### B\n\n- [ ] b\n\ntext\n\n- [ ] b2\n\n## C\n\nnone\n\nD\n---\n\n> ## E\n> - [ ] e\n\n- [ ] e2';
    const { checklists } = parseGuide(source);
    expect(
      checklists.map(({ key, title, level, items }) => [key, title, level, items.length]),
    ).toEqual([
      ['t', 'T', 0, 1],
      ['a/b', 'B', 3, 2],
      ['e', 'E', 2, 2],
    ]);
  });

  test('do not begin at a heading inside an item', () => {
    const { checklists } = parseGuide('# T\n\n- [ ] a\n\n  ## Notes\n\n  - [ ] b\n\n- [ ] c');
    expect(checklists.map((list) => [list.key, list.items.length])).toEqual([['t', 3]]);
  });

  test('with the same heading are two', () => {
    const { checklists } = parseGuide(
      '# T\n\n## A\n\n- [ ] x\n\n## A\n\n- [ ] x\n\n## A 2\n\n- [ ] x',
    );
    expect(checklists.map((list) => list.key)).toEqual(['a', 'a-3', 'a-2']);
    expect(checklists.map((list) => list.items[0]?.key)).toEqual(['a/x', 'a-3/x', 'a-2/x']);
  });

  test('leave the title out of keys, unless there is nothing else', () => {
    const { checklists } = parseGuide(
      '# T\n\n- [ ] x\n\n## A\n\n- [ ] y\n\n# Part\n\n## A\n\n- [ ] z',
    );
    expect(checklists.map((list) => list.key)).toEqual(['t', 'part/a']);
    expect(checklists.flatMap(({ items }) => items.map(({ key }) => key))).toEqual([
      't/x',
      'a/y',
      'part/a/z',
    ]);
  });
});

describe('keys', () => {
  test('are slug paths, through parents, numbered when repeated', () => {
    const source =
      '# T\n\n## A b!\n\n- [ ] X\n  - [ ] Y\n- [ ] X\n  - [ ] Y\n- [ ] X 2\n- [ ] 🎉\n- [ ] <!-- c -->\n- [ ] a/b';
    expect(itemsOf(source).map((item) => item.key)).toEqual([
      'a-b/x',
      'a-b/x/y',
      'a-b/x-3',
      'a-b/x/y-2',
      'a-b/x-2',
      'a-b/u1f389',
      'a-b/item',
      'a-b/ab',
    ]);
  });

  test('are explicit ids where given, and a second one is numbered with a warning', () => {
    const guide = parseGuide(
      '- [ ] a <!-- id: one -->\n- [ ] b <!--id:one-->\n- [ ] c <!-- id: two -->\n  more',
    );
    expect(guide.checklists[0]?.items.map((item) => item.key)).toEqual(['one', 'one-2', 'two']);
    expect(guide.warnings).toEqual(['Line 2: the id “one” is taken, so this item is “one-2”']);
  });

  test('are not taken from a comment in the middle, in code, or with a space', () => {
    const source = '- [ ] a <!-- id: one --> b\n- [ ] `<!-- id: two -->`\n- [ ] c <!-- id: t h -->';
    expect(itemsOf(source).map((item) => item.key)).toEqual([
      'guide/a-b',
      'guide/---id-two---',
      'guide/c',
    ]);
  });

  test('are unique and not empty, for any texts', () => {
    fc.assert(
      fc.property(fc.array(anyDocument(), { minLength: 1, maxLength: 3 }), (parts) => {
        const guide = parse(parts.join('\n\n'));
        const keys = guide.checklists.flatMap((list) => list.items.map((item) => item.key));
        const lists = guide.checklists.map((list) => list.key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(lists).size).toBe(lists.length);
        expect([...keys, ...lists]).not.toContain('');
      }),
    );
  });

  test('survive reordering', () => {
    const texts = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}( [2-4])?$/), {
      minLength: 1,
      maxLength: 12,
    });
    const shuffled = texts.chain((before) =>
      fc.tuple(fc.constant(before), fc.shuffledSubarray(before, { minLength: before.length })),
    );
    fc.assert(
      fc.property(shuffled, ([before, after]) => {
        const keysOf = (all: string[]) =>
          new Map(
            itemsOf(all.map((text) => `- [ ] ${text}\n`).join('')).map((item) => [
              item.text,
              item.key,
            ]),
          );
        expect(keysOf(after)).toEqual(
          new Map(after.map((text) => [text, keysOf(before).get(text)])),
        );
      }),
    );
  });

  test('of very long texts are short and differ', () => {
    const long = 'word '.repeat(200);
    const [a, b] = itemsOf(`- [ ] ${long}one\n- [ ] ${long}two`);
    expect(a?.key.length).toBeLessThan(230);
    expect(a?.key).not.toBe(b?.key);
    expect(b?.key).not.toBe(`${a?.key}-2`);
  });
});

describe('stages', () => {
  const stage = (headings: string, front = '') =>
    parseGuide(`${front}${headings}\n\n- [ ] a`).checklists[0]?.stage;

  test.each([
    ['Schema Design Checklist', 'design'],
    ['Query Optimization', 'design'],
    ['Architecture', 'design'],
    ['New Endpoint', 'implementation'],
    ['Database Migration', 'implementation'],
    ['Code', 'implementation'],
    ['Test the endpoint', 'verification'],
    ['QA', 'verification'],
    ['Validation', 'verification'],
    ['Security Checklist', 'security'],
    ['Threat model', 'security'],
    ['Authentication', 'security'],
    ['Deploy code', 'release'],
    ['Rollout', 'release'],
    ['Production readiness', 'release'],
    ['Latest news', 'general'],
    ['Author', 'general'],
  ])('%s is %s', (heading, expected) => {
    expect(stage(`## ${heading}`)).toBe(expected);
  });

  test('come from the nearest telling heading', () => {
    expect(stage('# Security\n\n## Release\n\n### Things')).toBe('release');
    expect(stage('# Security\n\n## Things')).toBe('security');
    expect(stage('# Security\n\n## Release\n\n# Other')).toBe('general');
  });

  test('come from front matter first, also for an ancestor', () => {
    const front = '---\nstages:\n  The  Things: release\n  Sub: design\n---\n';
    expect(stage('## the things', front)).toBe('release');
    expect(stage('## The Things\n\n### Security', front)).toBe('release');
    expect(stage('## The Things\n\n### Sub', front)).toBe('design');
  });
});

describe('front matter', () => {
  test('says what the guide is', () => {
    const guide = parseGuide(
      '---\nname: be\ntitle: Back End\ndescription: What for.\nversion: 1.0\ntools: [x]\nscenarios:\n  - when: API\n    guide: be\n    summary: S\n    checklists: [A]\n  - {when: UI, guide: fe}\n---\n\n# Other\n\n## A\n\n- [ ] a',
    );
    expect(guide).toMatchObject({
      name: 'be',
      title: 'Back End',
      description: 'What for.',
      version: '1.0',
      warnings: [],
    });
    expect(guide.scenarios).toEqual([
      { when: 'API', guide: 'be', summary: 'S', checklists: ['A'] },
      { when: 'UI', guide: 'fe', summary: '', checklists: [] },
    ]);
  });

  test('is content no more than an unclosed fence is front matter', () => {
    expect(itemsOf('---\nname: x\n- [ ] a\n').map((item) => item.text)).toEqual(['a']);
    expect(itemsOf('---\nname: "- [ ] no"\n---\n- [ ] a').length).toBe(1);
    expect(itemsOf('---\n---\n- [ ] a').length).toBe(1);
    expect(itemsOf('\n---\nname: x\n---\n- [ ] a').length).toBe(1);
  });

  test('may be missing', () => {
    expect(parseGuide('# T `x`', 'file')).toMatchObject({
      name: 'file',
      title: 'T x',
      version: null,
      description: '',
    });
    expect(parseGuide('', 'file')).toMatchObject({ name: 'file', title: 'file', checklists: [] });
    expect(parseGuide('')).toMatchObject({ name: null, title: 'Untitled' });
  });

  test('that names what is not there is warned of', () => {
    const front =
      '---\nname: x\nstages: {Gone: design}\nscenarios:\n  - {when: a, guide: x, checklists: [Lost]}\n---\n';
    expect(parseGuide(`${front}# A\n\n- [ ] a`).warnings).toEqual([
      '“stages” names “gone”, but no heading has that text',
      'The scenario “a” names “Lost”, but no checklist has that title',
    ]);
  });

  test('that proposes what is not there is warned of in a guide that its file names', () => {
    const scenario = (when: string, guide: string) =>
      `\n  - {when: ${when}, guide: ${guide}, checklists: [Lost, " a "]}`;
    const front = `---\nscenarios:${scenario('One', 'file')}${scenario('Two', 'file')}${scenario('Three', 'other')}\n---\n`;
    expect(parseGuide(`${front}# A\n\n- [ ] a`, 'file').warnings).toEqual([
      'The scenario “One” names “Lost”, but no checklist has that title',
      'The scenario “Two” names “Lost”, but no checklist has that title',
    ]);
  });
});

describe('refusals', () => {
  test('a NUL character, with its line', () => {
    expect(caught(() => parseGuide('a\r\nb\0'))).toMatchObject({ name: 'GuideError', line: 2 });
  });

  test('more than 5 MiB, counted in bytes', () => {
    expect(caught(() => parseGuide('é'.repeat(MAX_GUIDE_BYTES / 2 + 1)))?.message).toMatch(/5 MiB/);
    expect(caught(() => parseGuide('a'.repeat(MAX_GUIDE_BYTES)))).toBeNull();
  });

  test('nesting without end', () => {
    for (const marker of ['> ', '- ', '1. ']) {
      expect(caught(() => parseGuide(`${marker.repeat(50_000)}a`))?.message).toMatch(/too deeply/);
    }
    expect(caught(() => parseGuide('- '.repeat(500)))).toBeNull();
  });
});

const parse = (source: string) => parseGuide(source, 'guide');
const itemsOf = (source: string) => parse(source).checklists.flatMap((list) => list.items);

function caught(work: () => unknown): GuideError | null {
  try {
    work();
    return null;
  } catch (error) {
    return error as GuideError;
  }
}
