import { Notice } from '@/components/notice';
import type { FirstPart } from './first-part';
import { type Reported, reportHref } from './read-report';

/** Says that only the beginning of a long report is shown, also on paper, and where all of it is. */
export function PartNotice({ part, reported }: { part: FirstPart; reported: Reported }) {
  const all = part.text.length + part.left;
  return (
    <Notice tone="warn" title="This is the first part of a long report" className="mb-4">
      <p>
        {Math.max(1, Math.floor((part.text.length / all) * 100))}% of it is shown here. Copying
        takes all of it, and so do the downloads. To print it, open{' '}
        <a
          href={reportHref(reported, 'format=html')}
          target="_blank"
          rel="noreferrer"
          className="font-medium text-accent underline"
        >
          the whole report as a page
        </a>
        .
      </p>
    </Notice>
  );
}
