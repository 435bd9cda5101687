import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { oneLine } from '@/lib/markdown/clean-text';
import { hastOf } from '@/lib/markdown/hast-of';
import { WORDS } from './report.words';
import { REPORT_STYLE } from './report-style';

/**
 * A document as one HTML file that needs nothing else: no scripts, no other host, its style within.
 * @param title for the browser's tab; one line of it
 */
export function htmlPage(tree: Root, title: string): string {
  const body = toHtml(withScrollingTables(hastOf(tree)));
  const shown = toHtml({ type: 'text', value: oneLine(title) || 'Report' });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${shown}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** Each table in what scrolls with it, by keyboard too: a narrow window can't hold its columns. */
function withScrollingTables<N extends Nodes>(node: N): N {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).map((child) => {
    const whole = withScrollingTables(child);
    return whole.type === 'element' && whole.tagName === 'table' ? scrolling(whole) : whole;
  });
  return { ...node, children };
}

const scrolling = (table: Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['table'], role: 'group', ariaLabel: WORDS.table, tabIndex: 0 },
  children: [table],
});
