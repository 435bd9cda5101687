import { TabLinks } from '@/components/ui/tab-links';
import { REPORT_PAGE_WORDS } from './report-page.words';

export type View = 'preview' | 'source';

/** Reads `?view=`; anything but the source is the preview. */
export function parseView(value: string | string[] | undefined): View {
  return value === 'source' ? 'source' : 'preview';
}

/** Links between the two ways to look at a report. */
export function ReportViews({ view, href }: { view: View; href: string }) {
  const tabs = [
    { label: REPORT_PAGE_WORDS.preview, href, current: view === 'preview' },
    { label: REPORT_PAGE_WORDS.markdown, href: `${href}?view=source`, current: view === 'source' },
  ];
  return <TabLinks label={REPORT_PAGE_WORDS.views} tabs={tabs} prefetch={false} />;
}
