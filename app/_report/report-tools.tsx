import { buttonLooks } from '@/components/ui/button-looks';
import Link from '@/components/ui/link';
import { FORMATS, formatsOf } from '@/lib/documents/formats';
import { CopyReport } from './copy-report';
import { PrintButton } from './print-button';
import { reportHref } from './read-report';
import { REPORT_PAGE_WORDS } from './report-page.words';
import type { Reported } from './reported.types';

/** The ways to take a report away: copied, printed or as a file. */
export function ReportTools({ reported }: { reported: Reported }) {
  const formats = formatsOf(reported.kind === 'reviews' ? 'minutes' : 'report');
  return (
    <div className="ml-auto flex flex-wrap items-center gap-2 max-sm:ml-0">
      <CopyReport href={reportHref(reported, 'format=md')} />
      <PrintButton />
      <div className="flex flex-wrap items-center gap-2 sm:ml-2">
        <span id="report-download" className="text-[0.8125rem] text-muted">
          {REPORT_PAGE_WORDS.download}
        </span>
        <ul aria-labelledby="report-download" className="flex flex-wrap gap-1.5">
          {formats.map((format) => (
            <li key={format}>
              <a
                href={reportHref(reported, `format=${format}&download=true`)}
                aria-label={REPORT_PAGE_WORDS.downloadAs(FORMATS[format].label)}
                title={REPORT_PAGE_WORDS.downloadAs(FORMATS[format].label)}
                className={buttonLooks({ size: 's' })}
              >
                .{format}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <Link
        href="/verify"
        prefetch={false}
        className="touch-target inline-flex items-center text-[0.8125rem] font-medium text-accent hover:underline sm:ml-2"
      >
        {REPORT_PAGE_WORDS.verify}
      </Link>
    </div>
  );
}
