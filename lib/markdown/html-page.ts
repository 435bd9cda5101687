import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { oneLine } from './clean-text';
import { hastOf } from './hast-of';
import { REPORT_STYLE } from './report-style';

/**
 * A document as one HTML file that needs nothing else: no scripts, no other host, its style within.
 * @param title for the browser's tab; one line of it
 */
export function htmlPage(tree: Root, title: string): string {
  const body = toHtml(hastOf(tree));
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
