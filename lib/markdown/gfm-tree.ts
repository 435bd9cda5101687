import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const extensions = [gfm()];
const mdastExtensions = [gfmFromMarkdown()];

/**
 * A GitHub Flavored Markdown document (GFM 0.29) as an mdast tree: what remark-parse with
 * remark-gfm gives, without the writing half of remark-gfm, so that browsers needn't load it.
 */
export function gfmTree(source: string): Root {
  return fromMarkdown(source, { extensions, mdastExtensions });
}
