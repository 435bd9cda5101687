import type { ReadNote } from '@/lib/markdown/note-nodes';
import { htmlPage } from './html-page';
import type { ReportModel } from './report.types';
import { reportTree } from './report-tree';

/** A report as one HTML file: the same document as `writeReport` gives, for reading and printing. */
export const writeReportHtml = (report: ReportModel, read?: ReadNote): string =>
  htmlPage(reportTree(report, read), report.title);
