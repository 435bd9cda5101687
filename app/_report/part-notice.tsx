import { Notice } from '@/components/ui/notice';
import type { FirstPart } from './first-part';
import { reportHref } from './read-report';
import { REPORT_PAGE_WORDS } from './report-page.words';
import type { Reported } from './reported.types';

/** Says that only the beginning of a long report is shown, also on paper, and where all of it is. */
export function PartNotice({ part, reported }: { part: FirstPart; reported: Reported }) {
  const all = part.text.length + part.left;
  return (
    <Notice tone="warn" title={REPORT_PAGE_WORDS.long.title} className="mb-4">
      <p>
        {REPORT_PAGE_WORDS.long.about(Math.max(1, Math.floor((part.text.length / all) * 100)))}
        <a
          href={reportHref(reported, 'format=html')}
          target="_blank"
          rel="noreferrer"
          className="font-medium text-accent underline"
        >
          {REPORT_PAGE_WORDS.long.whole}
        </a>
        .
      </p>
    </Notice>
  );
}
