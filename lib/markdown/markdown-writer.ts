import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', bulletOther: '*', rule: '-', resourceLink: true })
  .freeze();

/** A tree as GitHub Flavored Markdown, ending in a line feed. */
export const writeMarkdown = (tree: Root): string => writer.stringify(tree);
