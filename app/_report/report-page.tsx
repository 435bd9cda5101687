import type { ReactNode } from 'react';
import { type Crumb, PageHeader } from '@/components/ui/page-header';
import { withoutBlock } from '@/lib/signing/signature-block';
import { firstPart } from './first-part';
import { PartNotice } from './part-notice';
import { readReport } from './read-report';
import { REPORT_PAGE_WORDS } from './report-page.words';
import { ReportPreview } from './report-preview';
import { ReportTools } from './report-tools';
import { ReportViews, type View } from './report-views';
import type { Reported } from './reported.types';

/** More would freeze the reader's page, and be much to render for the server. */
const MOST = { preview: 128 * 1024, source: 512 * 1024 };

/** The page of a report: how it will look, or its source, and the ways to take it away. */
export async function ReportPage({
  reported,
  of,
  href,
  crumbs,
  view,
  notice,
}: {
  reported: Reported;
  /** The title of the run, the project or the review. */
  of: string;
  /** This page, without its query. */
  href: string;
  crumbs: readonly Crumb[];
  view: View;
  notice?: ReactNode;
}) {
  const title = `${REPORT_PAGE_WORDS.kind(reported.kind)}: ${of}`;
  const signed = await readReport(reported);
  // The signature is part of the source; on paper, raw HTML would be shown as text.
  const markdown = view === 'source' ? signed : withoutBlock(signed);
  const part = firstPart(markdown, MOST[view]);
  return (
    <>
      <div className="print:hidden">
        <PageHeader title={title} crumbs={crumbs} />
        {notice}
        <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2.5">
          <ReportViews view={view} href={href} />
          <ReportTools reported={reported} />
        </div>
      </div>
      {part.left > 0 ? <PartNotice part={part} reported={reported} /> : null}
      {view === 'source' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre tabIndex={0} className="report-source">
          {part.text}
        </pre>
      ) : (
        <ReportPreview markdown={part.text} label={title} />
      )}
    </>
  );
}
