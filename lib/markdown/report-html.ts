import { toHtml } from 'hast-util-to-html';
import { oneLine } from './clean-text';
import { hastOf } from './hast-of';
import type { ReportModel } from './report.types';
import { REPORT_STYLE } from './report-style';
import { reportTree } from './report-tree';

/**
 * A report as one HTML file that needs nothing else: no scripts, no other host, its style within.
 * It is the same document as `writeReport` gives, for reading and printing.
 */
export function writeReportHtml(report: ReportModel): string {
  const body = toHtml(hastOf(reportTree(report)));
  const title = toHtml({ type: 'text', value: oneLine(report.title) || 'Report' });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
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
