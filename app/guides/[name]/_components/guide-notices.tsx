import Link from 'next/link';
import { Notice } from '@/components/notice';
import type { GuideWithSource } from '../find-guide';

/** What to know before reading: that this is an older revision, and what the file's author should see. */
export function GuideNotices({ guide }: { guide: GuideWithSource }) {
  if (guide.isCurrent && guide.warnings.length === 0) return null;
  return (
    <div className="mb-5 max-w-[46rem] space-y-3">
      {guide.isCurrent ? null : (
        <Notice tone="warn" title="This is an older revision">
          <p>
            Runs that were started from it stay on it. New ones start from{' '}
            <Link
              href={`/guides/${encodeURIComponent(guide.name)}`}
              className="font-medium text-accent underline"
            >
              the current revision
            </Link>
            .
          </p>
        </Notice>
      )}
      {guide.warnings.length > 0 ? (
        <Notice tone="info" title="The guide’s file has something odd">
          <ul className="mt-1 list-disc space-y-0.5 pl-4">
            {guide.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}
