import fc from 'fast-check';
import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { documentParts } from './document-parts';
import { textOf } from './element-text';
import { parseDocument } from './guide-document';

const blocks = fc.array(
  fc.constantFrom(
    '## Heading',
    'Some *prose* here.',
    '- [ ] one\n- [x] two\n- [ ] three',
    '3. a\n4. b\n5. c\n6. d',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '> ### Quoted\n>\n> - [ ] a',
    '```\ncode\n```',
  ),
  { maxLength: 40 },
);
const read = (source: string, most: number) => {
  const document = parseDocument({ source, title: 'Guide', checklists: [] });
  const { parts, sections } = documentParts(document, most);
  return { document, sections, trees: parts.map((part) => JSON.parse(part) as Root) };
};
const words = (tree: Root) => textOf(tree).replace(/\s+/g, ' ').trim();

describe('documentParts', () => {
  it('has everything once and in order, however small the parts', () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 1, max: 60 }), (some, most) => {
        const { document, sections, trees } = read(some.join('\n\n'), most);
        const whole = words(document.tree);
        expect(words({ type: 'root', children: trees.flatMap(({ children }) => children) })).toBe(
          whole,
        );
        for (const { id, part } of sections) {
          if (id) expect(JSON.stringify(trees[part])).toContain(`"id":"${id}"`);
        }
      }),
    );
  });

  it('cuts a list that is too long, and goes on with its numbers', () => {
    const source = Array.from({ length: 100 }, (_, at) => `${at + 1}. item`).join('\n');
    const { trees } = read(source, 30);
    expect(trees.length).toBeGreaterThan(3);
    const starts = trees.flatMap(({ children }) =>
      children.flatMap((child) => (child.type === 'element' ? [child.properties.start] : [])),
    );
    expect(starts[0]).toBe(1);
    expect(starts.every((start, at) => at === 0 || Number(start) > Number(starts[at - 1]))).toBe(
      true,
    );
  });

  it('leaves a guide of ordinary length whole', () => {
    expect(read('# A\n\n- [ ] one\n'.repeat(50), 8_000).trees).toHaveLength(1);
  });
});
