import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { unlinked } from './unlinked';

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', bulletOther: '*', rule: '-', resourceLink: true })
  .freeze();

/** A tree as GitHub Flavored Markdown, ending in a line feed; it pings nobody where it is pasted. */
export const writeMarkdown = (tree: Root): string => writer.stringify(unlinked(tree));
