import { SkippedLine } from '../../_components/skipped-line';
import { WORDS } from '../../guides.words';
import type { GuideWithSource } from '../find-guide';

/** Listed at most; the document itself has them all. */
const MOST = 200;

/** Where a guide's text came from, and what was left out of it when it came in. */
export function GuideOrigin({ guide, by }: { guide: GuideWithSource; by: string | null }) {
  const { kind, file, commit } = guide.origin;
  const words = WORDS.origin;
  return (
    <div className="mb-5 max-w-[46rem] space-y-2 text-sm text-muted [overflow-wrap:anywhere] print:hidden">
      <p>
        {file ? words.ofFile(file) : words[kind]}
        {commit ? (
          <>
            {' '}
            {words.commit} <span className="font-mono">{commit.slice(0, 12)}</span>
          </>
        ) : null}
        {by ? ` ${words.by(by)}` : ''}.
      </p>
      {guide.receipt ? <Receipt receipt={guide.receipt} /> : null}
    </div>
  );
}

function Receipt({ receipt }: { receipt: NonNullable<GuideWithSource['receipt']> }) {
  const { listLines, items, skipped, plainLists } = receipt;
  const words = WORDS.receipt;
  const tracked = plainLists.filter((list) => list.tracked).length;
  if (skipped.length === 0 && plainLists.length === 0) return null;
  return (
    <details>
      <summary className="w-fit cursor-pointer font-medium text-ink coarse:py-2">
        {words.title}
      </summary>
      <p className="mt-1.5">
        {words.sum(listLines, items, skipped.length)}
        {plainLists.length > 0 ? ` ${words.plain(tracked, plainLists.length)}` : ''}
      </p>
      {skipped.length > 0 ? (
        <ul
          aria-label={words.title}
          className="mt-2 divide-y divide-line rounded-card border border-line bg-raised text-ink"
        >
          {skipped.slice(0, MOST).map((one) => (
            <li key={one.line}>
              <SkippedLine {...one} />
            </li>
          ))}
        </ul>
      ) : null}
      {skipped.length > MOST ? (
        <p className="mt-1.5">{WORDS.problems.more(skipped.length - MOST)}</p>
      ) : null}
    </details>
  );
}
