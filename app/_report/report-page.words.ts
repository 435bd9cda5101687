import type { Reported } from './reported.types';

const KINDS: Record<Reported['kind'], string> = {
  runs: 'Report',
  projects: 'Report',
  reviews: 'Minutes',
};

/** What the page of a report says, be it of a run, of a project or a review's minutes. */
export const REPORT_PAGE_WORDS = {
  kind: (kind: Reported['kind']) => KINDS[kind],
  projects: 'Projects',
  reviews: 'Reviews',
  notMade: 'The report could not be made.',
  loading: 'Loading the report',

  views: 'Views of the report',
  preview: 'Preview',
  markdown: 'Markdown',
  print: 'Print',
  download: 'Download',
  downloadAs: (format: string) => `Download as ${format}`,
  verify: 'Verify a report',
  notFetched: 'The report could not be fetched, so nothing was copied. Try again.',
  notCopied: 'The browser did not allow copying. Download the file instead.',

  long: {
    title: 'This is the first part of a long report',
    about: (percent: number) =>
      `${percent}% of it is shown here. Copying takes all of it, and so do the downloads. To print it, open `,
    whole: 'the whole report as a page',
  },
  notClosed:
    'The review is not closed yet, so these are its minutes so far. Votes that are still hidden are not in them.',
  leftOut: (state: 'deleted' | 'archived') =>
    `This run is ${state}, so its project’s report leaves it out.`,
} as const;
