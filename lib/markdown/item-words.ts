import type { Paragraph, PhrasingContent } from 'mdast';
import { oneLine } from './clean-text';
import { gfmTree } from './gfm-tree';
import { words } from './mdast-nodes';
import { inlineNodes } from './note-nodes';

/** What begins no block: with it before, any text is one paragraph. */
const GUARD = 'x ';
/** What is longer is no line that anybody reads, and could take the parser seconds. */
const LONGEST = 2_000;

/**
 * An item's text as phrases that stand on one line: its code, emphasis and links.
 * @param item its text as it reads, and the Markdown of it if that is known
 */
export function itemWords(item: { text: string; markdown?: string | null }): PhrasingContent[] {
  const { text, markdown } = item;
  if (!markdown || markdown === text || markdown.length > LONGEST) return words(text);
  try {
    // Lines are one here, so that none of them can begin a block either.
    const source = GUARD + oneLine(markdown.replace(/\\\n/g, '\n'));
    const [only, ...more] = gfmTree(source).children;
    if (more.length > 0 || only?.type !== 'paragraph') return words(text);
    return unguarded(inlineNodes((only as Paragraph).children)) ?? words(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return words(text);
  }
}

function unguarded([first, ...rest]: PhrasingContent[]): PhrasingContent[] | null {
  if (first?.type !== 'text' || !first.value.startsWith(GUARD)) return null;
  const value = first.value.slice(GUARD.length);
  const nodes: PhrasingContent[] = value ? [{ type: 'text', value }, ...rest] : rest;
  return nodes.length > 0 ? nodes : null;
}
