import { readFileSync } from 'node:fs';
import type { Element, Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import { documentParts } from './document-parts';
import { isElement, textOf } from './element-text';
import { parseDocument, withoutFrontMatter } from './guide-document';
import { matchChecklists } from './match-checklists';
import { readContents } from './read-contents';

const titles = (...names: string[]) => names.map((title) => ({ title }));
const read = (source: string, ...lists: string[]) =>
  parseDocument({ source, title: 'Guide', checklists: titles(...lists) });

describe('parseDocument', () => {
  it('leaves out front matter and the title that the page shows', () => {
    const { tree, sections } = read('---\ntitle: Guide\n---\n\n# Guide\n\nHello\n\n## One\n');
    expect(textOf(tree).trim()).toMatch(/^Hello\s+One$/);
    expect(sections.map((section) => section.title)).toEqual(['One']);
  });

  it('keeps a title that says something else, or that has tasks', () => {
    expect(read('# Other\n').sections).toHaveLength(1);
    const { sections, checklists } = read('# Guide\n\n- [ ] a\n', 'Guide');
    expect(sections).toHaveLength(1);
    expect(checklists.get('user-content-guide')).toBe(0);
  });

  it('gives every heading its own anchor', () => {
    const { sections } = read('## Same\n\n## Same\n\n> ## Same\n\n## !!!\n');
    expect(new Set(sections.map((section) => section.id)).size).toBe(4);
  });

  it('matches headings of one title to their own checklists, in order', () => {
    const source = '## A\n\n### Checks\n\n- [ ] one\n\n## B\n\n### Checks\n\n> - [x] two\n';
    const { checklists } = read(source, 'Checks', 'Checks');
    expect([...checklists]).toEqual([
      ['user-content-checks', 0],
      ['user-content-checks-1', 1],
    ]);
  });

  it('has a place for tasks before any heading', () => {
    const { checklists } = read('- [ ] first\n\n## Later\n\n- [ ] second\n', 'Guide', 'Later');
    expect(checklists.get('')).toBe(0);
    expect(checklists.get('user-content-later')).toBe(1);
  });

  it('takes a heading within an item for guidance', () => {
    const { sections, checklists } = read('## A\n\n- [ ] one\n\n  ### How\n\n- [ ] two\n', 'A');
    expect(sections.map((section) => section.title)).toEqual(['A']);
    expect(checklists.size).toBe(1);
  });

  it('names each box by its task, tight or loose, nested or not', () => {
    const source = '- [ ] tight **one**\n  - [x] inner\n\n## Loose\n\n- [ ] loose\n\n  guidance\n';
    const { tree } = read(source, 'a', 'b');
    expect(all(tree, 'input').map((box) => box.properties.ariaLabel)).toEqual([
      'tight one',
      'inner',
      'loose',
    ]);
  });

  it('marks a cell that holds one code word, and no other code', () => {
    const source = '| a | b | c |\n|-|-|-|\n| `x` | see `y` | `v` `w` |\n\n`z`\n';
    expect(all(read(source).tree, 'code').map((code) => code.properties.dataWord)).toEqual([
      'x',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('matchChecklists', () => {
  const section = (title: string) => ({ id: title, title, level: 2, hasTasks: true });

  it('goes by title when the numbers differ', () => {
    const sections = [section('a'), section('odd'), section('b')];
    expect([...matchChecklists(sections, titles('a', 'b'))]).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
  });
});

describe('readContents', () => {
  it('has two levels, and checklists however deep', () => {
    const document = read('## A\n\n### B\n\n#### C\n\n#### D\n\n- [ ] item\n\n# E\n', 'D');
    const { sections } = documentParts(document);
    const { checklists } = document;
    const contents = readContents(sections, (id) => (checklists.has(id) ? 1 : undefined));
    expect(contents.map(({ title, nested }) => [title, nested])).toEqual([
      ['A', true],
      ['D', true],
      ['E', false],
    ]);
  });

  it('is empty for a document without headings', () => {
    expect(readContents([], () => undefined)).toEqual([]);
  });
});

describe('the guides that ship', () => {
  it.each([
    ['backend-developer', 34],
    ['frontend-developer', 38],
    ['build-engineer', undefined],
  ])('%s has a box for every item and no front matter', (name, count) => {
    const source = readFileSync(`content/${name}.md`, 'utf8');
    const { tree } = read(source);
    const boxes = all(tree, 'input');
    if (count) expect(boxes).toHaveLength(count);
    expect(boxes.every((box) => box.properties.ariaLabel)).toBe(true);
    expect(textOf(tree)).not.toContain('scenarios:');
    expect(textOf(tree)).not.toContain('<!-- id:');
  });
});

describe('withoutFrontMatter', () => {
  it('takes only what stands at the very start', () => {
    expect(withoutFrontMatter('---\r\na: 1\r\n---\r\nText')).toBe('Text');
    expect(withoutFrontMatter('---\n---\nText')).toBe('Text');
    expect(withoutFrontMatter('Text\n---\na\n---\n')).toBe('Text\n---\na\n---\n');
    expect(withoutFrontMatter('---\nno end')).toBe('---\nno end');
  });
});

function all(node: Nodes, name: string): Element[] {
  const here = isElement(node, name) ? [node] : [];
  return 'children' in node ? [...here, ...node.children.flatMap((one) => all(one, name))] : here;
}
