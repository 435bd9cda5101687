import Link from '@/components/link';
import { REPORT_PAGE_WORDS } from './report-page.words';

export type View = 'preview' | 'source';

/** Reads `?view=`; anything but the source is the preview. */
export function parseView(value: string | string[] | undefined): View {
  return value === 'source' ? 'source' : 'preview';
}

/** Links between the two ways to look at a report. */
export function ReportViews({ view, href }: { view: View; href: string }) {
  const views = [
    { id: 'preview', label: REPORT_PAGE_WORDS.preview, href },
    { id: 'source', label: REPORT_PAGE_WORDS.markdown, href: `${href}?view=source` },
  ];
  return (
    <nav aria-label={REPORT_PAGE_WORDS.views}>
      <ul className="inline-flex gap-0.5 rounded-control border border-line bg-sunken p-0.5">
        {views.map((one) => (
          <li key={one.id}>
            <Link
              href={one.href}
              aria-current={one.id === view ? 'page' : undefined}
              scroll={false}
              prefetch={false}
              className="touch-target inline-flex h-7.5 items-center justify-center rounded-[0.25rem] px-2.5 text-[0.8125rem] font-medium text-muted hover:text-ink aria-[current]:bg-raised aria-[current]:text-ink aria-[current]:shadow-raised"
            >
              {one.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
