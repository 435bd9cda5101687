import * as fc from 'fast-check';
import type { List, ListItem, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseGuide } from './parse-guide';

interface Expected {
  text: string;
  claimed: 'open' | 'done';
  depth: number;
}

test('any tree with task items, written by remark, gives the same items', () => {
  fc.assert(
    fc.property(trees, styles, (children, style) => {
      const tree: Root = { type: 'root', children };
      const source = unified().use(remarkGfm).use(remarkStringify, style).stringify(tree);
      const items = parseGuide(source).checklists.flatMap((list) => list.items);
      expect(items.map(({ text, claimed, depth }) => ({ text, claimed, depth }))).toEqual(
        tasksIn(children, 0),
      );
    }),
    { numRuns: 500 },
  );
});

function tasksIn(nodes: RootContent[], depth: number): Expected[] {
  return nodes.flatMap((node): Expected[] => {
    if (node.type !== 'listItem') return 'children' in node ? tasksIn(node.children, depth) : [];
    if (typeof node.checked !== 'boolean') return tasksIn(node.children, depth);
    const [paragraph] = node.children;
    const text = paragraph?.type === 'paragraph' ? paragraph.children : [];
    const words = text.map((part) => ('value' in part ? part.value : '')).join('');
    const own = {
      text: words,
      claimed: node.checked ? ('done' as const) : ('open' as const),
      depth,
    };
    return [own, ...tasksIn(node.children, depth + 1)];
  });
}

const words = fc.constantFrom(
  'a',
  'two words',
  '[ ] fake',
  '[x]',
  '- [ ] b',
  '*c*',
  '_d',
  '~~e~~',
  '`f`',
  '# g',
  '> h',
  '<!-- id: i -->',
  '<b>',
  '[l](u)',
  '|',
  '1. m',
  '```',
  '&amp;',
  '🎉 检查 مراجعة',
  'n\u200bo',
  '\\',
);
const paragraph = words.map((value) => ({
  type: 'paragraph' as const,
  children: [{ type: 'text' as const, value }],
}));
const leaf = fc.oneof(
  paragraph,
  fc.constant({ type: 'code' as const, value: '- [ ] no\n\n# no' }),
  fc.constant({ type: 'html' as const, value: '<!--\n- [x] no\n-->' }),
);

const { block } = fc.letrec<{ block: RootContent; item: ListItem; list: List }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    tie('list'),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((children) => ({
      type: 'blockquote' as const,
      children: children as ListItem['children'],
    })),
  ),
  item: fc
    .tuple(
      fc.constantFrom(true, false, null),
      paragraph,
      fc.array(tie('block'), { maxLength: 2 }),
      fc.boolean(),
    )
    .map(([checked, first, rest, spread]) => ({
      type: 'listItem' as const,
      checked,
      spread,
      children: [first, ...(rest as ListItem['children'])],
    })),
  list: fc
    .tuple(fc.boolean(), fc.array(tie('item'), { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([ordered, children, spread]) => ({ type: 'list' as const, ordered, spread, children })),
}));
const heading = fc.tuple(fc.constantFrom(1, 2, 3, 4), words).map(([depth, value]) => ({
  type: 'heading' as const,
  depth: depth as 1,
  children: [{ type: 'text' as const, value }],
}));
const trees = fc.array(fc.oneof(heading, block), { maxLength: 6 });
const styles = fc.record({
  bullet: fc.constantFrom('-' as const, '*' as const, '+' as const),
  listItemIndent: fc.constantFrom('one' as const, 'tab' as const, 'mixed' as const),
  setext: fc.boolean(),
  fences: fc.boolean(),
  incrementListMarker: fc.boolean(),
});
