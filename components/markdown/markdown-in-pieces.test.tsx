import fc from 'fast-check';
import type { Root } from 'hast';
import { renderToReadableStream } from 'react-dom/server.browser';
import { describe, expect, it } from 'vitest';
import { toHast } from '@/lib/markdown/to-hast';
import { MarkdownTree } from './markdown';
import { MarkdownInPieces } from './markdown-in-pieces';
import { ofWeight, weightOf } from './pieces-of-tree';

const html = async (element: React.ReactNode) => {
  const stream = await renderToReadableStream(element);
  await stream.allReady;
  // React parts texts side by side, and white space may stand between the rows of a table.
  return (await new Response(stream).text()).replace(/<!--.*?-->/g, '').replace(/\n/g, '');
};

describe('MarkdownInPieces', () => {
  it('shows what the whole tree shows', async () => {
    const blocks = [
      '# A',
      'Some *prose* and `code`.',
      '| a | b |\n|:-:|---|\n| 1 | 2 |\n',
      '> - one\n>   two',
      '```\ncode\n```',
    ];
    const items = Array.from({ length: 300 }, (_, at) => `- [ ] Check **${at}**\n\n  Say how.\n`);
    const rows = Array.from({ length: 300 }, (_, at) => `| ${at} | x |`);
    const source = [...blocks, ...items, '| a | b |\n|---|---|', rows.join('\n')]
      .join('\n\n')
      .replace('|---|---|\n\n', '|---|---|\n');
    const tree = toHast(source);
    expect(weightOf(tree)).toBeGreaterThan(2_000);
    expect(await html(<MarkdownInPieces tree={tree} />)).toBe(
      await html(<MarkdownTree tree={tree} />),
    );
  });

  it('lets others have their turn in between', async () => {
    const tree = toHast('- [ ] An item\n'.repeat(1_000));
    let turns = 0;
    let over = false;
    const count = () => {
      turns += 1;
      if (!over) setImmediate(count);
    };
    setImmediate(count);
    await html(<MarkdownInPieces tree={tree} />);
    over = true;
    expect(turns).toBeGreaterThan(weightOf(tree) / 150);
  });
});

describe('ofWeight', () => {
  it('has every node once, in order, and no group too heavy that could be lighter', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), fc.integer({ min: 1, max: 20 }), (sizes, most) => {
        const text = { type: 'text' as const, value: 'x' };
        const nodes = sizes.map(
          (size): Root => ({ type: 'root', children: Array(size).fill(text) }),
        );
        const groups = ofWeight(nodes, most);
        expect(groups.flat()).toEqual(nodes);
        for (const group of groups) {
          const weight = group.reduce((sum, node) => sum + weightOf(node), 0);
          expect(group.length === 1 || weight <= most).toBe(true);
        }
      }),
    );
  });
});
