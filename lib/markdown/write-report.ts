import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { ReportModel } from './report.types';
import { reportTree } from './report-tree';

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', bulletOther: '*', rule: '-', resourceLink: true })
  .freeze();

/**
 * A report as GitHub Flavored Markdown.
 *
 * A GFM parser finds exactly one task item for each item of the report's runs, checked for those
 * that are done and no others, whatever texts, notes and comments hold.
 * @returns text that ends in a line feed; takes time in proportion to its length
 */
export function writeReport(report: ReportModel): string {
  return writer.stringify(reportTree(report));
}
