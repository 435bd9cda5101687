import { Notice } from '@/components/notice';
import { SkeletonList } from '@/components/skeleton';
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
  if (!items) return <SkeletonList rows={2} label="Loading what was left" />;
  if (items.length === 0) {
    return <p className="text-sm text-muted">It left nothing undecided.</p>;
  }
  const list = (some: typeof items) => (
    <ul className="mt-1 list-disc space-y-1 pl-5 marker:text-muted">
      {some.map(({ id, runId, item, decision }) => (
        <li key={id} className="[overflow-wrap:anywhere]">
          {item.text}{' '}
          <span className="text-muted">
            {runTitles[runId] ? `in ${runTitles[runId]}` : 'in a run that is put away, so it stays'}
            {decision === 'deferred' ? ', deferred' : ''}
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <div className="rounded-control bg-sunken px-3 py-2.5 text-sm">
      <p className="font-medium">
        {items.length === 1 ? '1 item was left' : `${items.length} items were left`}; these come
        along:
      </p>
      {list(items.slice(0, SHOWN))}
      {items.length > SHOWN ? (
        <details className="mt-1">
          <summary className="w-fit text-accent">{items.length - SHOWN} more</summary>
          {list(items.slice(SHOWN))}
        </details>
      ) : null}
    </div>
  );
}
