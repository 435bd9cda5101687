import Link from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { WORDS } from '../../guides.words';
import type { GuideWithSource } from '../find-guide';

/** What to know before reading: that this is an older revision, and what the file's author should see. */
export function GuideNotices({ guide }: { guide: GuideWithSource }) {
  if (guide.isCurrent && guide.warnings.length === 0) return null;
  return (
    <div className="mb-5 max-w-[46rem] space-y-3">
      {guide.isCurrent ? null : (
        <Notice tone="warn" title={WORDS.older.title}>
          <p>
            {WORDS.older.about}{' '}
            <Link
              href={`/guides/${encodeURIComponent(guide.name)}`}
              className="font-medium text-accent underline"
            >
              {WORDS.older.current}
            </Link>
            .
          </p>
        </Notice>
      )}
      {guide.warnings.length > 0 ? (
        <Notice tone="info" title={WORDS.odd}>
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
