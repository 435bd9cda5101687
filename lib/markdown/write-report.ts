import { writeMarkdown } from './markdown-writer';
import type { ReportModel } from './report.types';
import { reportTree } from './report-tree';

/**
 * A report as GitHub Flavored Markdown.
 *
 * A GFM parser finds exactly one task item for each item of the report's runs, checked for those
 * that are done and no others, whatever texts, notes and comments hold.
 * @returns text that ends in a line feed; takes time in proportion to its length
 */
export const writeReport = (report: ReportModel): string => writeMarkdown(reportTree(report));
