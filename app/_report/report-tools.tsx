import { Download } from 'lucide-react';
import { buttonLooks } from '@/components/button';
import { CopyReport } from './copy-report';
import { PrintButton } from './print-button';
import { type Reported, reportHref } from './read-report';

const FORMATS = [
  { format: 'md', label: 'Markdown' },
  { format: 'html', label: 'HTML' },
  { format: 'csv', label: 'CSV' },
  { format: 'json', label: 'JSON' },
];

/** The ways to take a report away: copied, printed or as a file. */
export function ReportTools({ reported }: { reported: Reported }) {
  return (
    <div className="ml-auto flex flex-wrap items-center gap-2 max-sm:ml-0">
      <CopyReport href={reportHref(reported, 'format=md')} />
      <PrintButton />
      <ul aria-label="Download" className="flex flex-wrap gap-2">
        {FORMATS.map(({ format, label }) => (
          <li key={format}>
            <a
              href={reportHref(reported, `format=${format}&download=true`)}
              className={buttonLooks({
                size: 's',
                variant: format === 'md' ? 'primary' : 'secondary',
              })}
            >
              <Download />
              <span className="sr-only">Download </span>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
