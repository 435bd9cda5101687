import { Notice } from '@/components/ui/notice';
import { SkeletonList } from '@/components/ui/skeleton';
import { PREPARE_WORDS } from '../prepare.words';
import type { useCarried } from './use-carried';

const SHOWN = 8;

/** What comes along from the last review, whatever else is chosen. */
export function CarryOver({
  carried: { items, failure },
  runTitles,
}: {
  carried: ReturnType<typeof useCarried>;
  runTitles: Readonly<Record<string, string>>;
}) {
  if (failure) return <Notice tone="error">{failure}</Notice>;
  if (!items) return <SkeletonList rows={2} label={PREPARE_WORDS.loadingLeft} />;
  if (items.length === 0) {
    return <p className="text-sm text-muted">{PREPARE_WORDS.nothingLeft}</p>;
  }
  const list = (some: typeof items) => (
    <ul className="mt-1 list-disc space-y-1 pl-5 marker:text-muted">
      {some.map(({ id, runId, item, decision }) => (
        <li key={id} className="[overflow-wrap:anywhere]">
          {item.text}{' '}
          <span className="text-muted">
            {runTitles[runId] ? PREPARE_WORDS.inRun(runTitles[runId]) : PREPARE_WORDS.inPutAway}
            {decision === 'deferred' ? PREPARE_WORDS.deferred : ''}
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <div className="rounded-control bg-sunken px-3 py-2.5 text-sm">
      <p className="font-medium">{PREPARE_WORDS.left(items.length)}</p>
      {list(items.slice(0, SHOWN))}
      {items.length > SHOWN ? (
        <details className="mt-1">
          <summary className="w-fit text-accent">
            {PREPARE_WORDS.more(items.length - SHOWN)}
          </summary>
          {list(items.slice(SHOWN))}
        </details>
      ) : null}
    </div>
  );
}
