import { writeMarkdown } from '@/lib/markdown/markdown-writer';
import type { ReadNote } from '@/lib/markdown/note-nodes';
import type { ReportModel } from './report.types';
import { reportTree } from './report-tree';

/**
 * A report as GitHub Flavored Markdown.
 *
 * A GFM parser finds exactly one task item for each item of the report's runs, checked for those
 * that are done and no others, whatever texts, notes and comments hold.
 * @param read gives the blocks of what people typed, for who has parsed it before
 * @returns text that ends in a line feed; takes time in proportion to its length
 */
export const writeReport = (report: ReportModel, read?: ReadNote): string =>
  writeMarkdown(reportTree(report, read));
