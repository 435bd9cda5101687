import type { ReadNote } from '@/lib/markdown/note-nodes';
import type { MinutesModel } from './minutes.types';
import type { ReportModel } from './report.types';
import { writeReportCsv } from './report-csv';
import { writeReportHtml } from './report-html';
import { writeMinutes, writeMinutesHtml } from './write-minutes';
import { writeReport } from './write-report';

/** What each kind of document is made from. */
export interface Models {
  report: ReportModel;
  minutes: MinutesModel;
}
export type DocumentKind = keyof Models;

/** Writes a document; `read` gives the blocks of what people typed. */
type Writer<M> = (model: M, read: ReadNote) => string;

interface Rule {
  /** What people call it. */
  label: string;
  mediaType: string;
  /** A word on it for the API's document; the format's name is its file ending too. */
  about: string;
  /** Whether what people typed is read as Markdown in it, rather than given as it was typed. */
  reads: boolean;
  /** Whether the text has a place for a signature behind it. */
  signed: boolean;
  /** What writes each kind of document; `data` gives the model itself, `null` is not offered. */
  writers: { [K in DocumentKind]: Writer<Models[K]> | 'data' | null };
}

/**
 * Every format that documents leave in, in the order in which they are offered. A new one is one
 * more entry: requests, answers, the API's document and the pages read it from here.
 */
export const FORMATS = {
  md: {
    label: 'Markdown',
    mediaType: 'text/markdown',
    about: 'GitHub-flavoured Markdown, signed',
    reads: true,
    signed: true,
    writers: { report: writeReport, minutes: writeMinutes },
  },
  html: {
    label: 'HTML',
    mediaType: 'text/html',
    about: 'one self-contained page, signed',
    reads: true,
    signed: true,
    writers: { report: writeReportHtml, minutes: writeMinutesHtml },
  },
  csv: {
    label: 'CSV',
    mediaType: 'text/csv',
    about: 'a line an item',
    reads: false,
    // A table of commas has no place for a signature.
    signed: false,
    // Minutes are prose, of which no table can be made.
    writers: { report: (report) => writeReportCsv(report), minutes: null },
  },
  json: {
    label: 'JSON',
    mediaType: 'application/json',
    about: 'the same as data, signed',
    reads: false,
    signed: true,
    writers: { report: 'data', minutes: 'data' },
  },
} as const satisfies Record<string, Rule>;

export type Format = keyof typeof FORMATS;

/** The formats that a kind of document is offered in. */
export const formatsOf = (kind: DocumentKind): [Format, ...Format[]] =>
  (Object.keys(FORMATS) as Format[]).filter((format) => FORMATS[format].writers[kind] !== null) as [
    Format,
    ...Format[],
  ];

/** What writes a kind of document in a format. */
export const writerOf = <K extends DocumentKind>(
  kind: K,
  format: Format,
): Writer<Models[K]> | 'data' | null => (FORMATS[format] as Rule).writers[kind];

/** The content types of a kind of document with a word on each, for the API's document. */
export const contentOf = (kind: DocumentKind): Record<string, string> =>
  Object.fromEntries(
    formatsOf(kind)
      .filter((format) => writerOf(kind, format) !== 'data')
      .map((format, at) => {
        const { mediaType, about } = FORMATS[format];
        return [mediaType, `\`format=${format}\`${at === 0 ? ', the default' : ''}: ${about}`];
      }),
  );
