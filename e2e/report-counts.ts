import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';

/** What a GFM parser counts in a document: its task items, and those that are checked. */
export function taskItems(markdown: string): { items: number; done: number } {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  let items = 0;
  let done = 0;
  visit(tree, 'listItem', ({ checked }) => {
    if (typeof checked === 'boolean') items += 1;
    if (checked) done += 1;
  });
  return { items, done };
}
