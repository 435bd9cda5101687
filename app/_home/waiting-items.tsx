import Link from 'next/link';
import { DueDate } from '@/components/due-date';
import { StatusMark } from '@/components/status-mark';
import type { Data } from '@/lib/api/client';

export type WaitingItem = Data<'get', '/me/items'>[number];

/** Items that are somebody's to do, each leading to its place in its run. */
export function WaitingItems({ items, today }: { items: readonly WaitingItem[]; today: string }) {
  return (
    <ul className="divide-y divide-line">
      {items.map((item) => (
        <li
          key={item.id}
          className="relative flex gap-2.5 px-4 py-2.5 transition-colors hover:bg-hover"
        >
          <StatusMark status={item.status} look="icon" className="mt-0.5 self-start" />
          <div className="min-w-0 flex-1">
            <Link
              href={`/runs/${item.runId}?item=${item.id}`}
              className="text-sm font-medium -outline-offset-2 after:absolute after:inset-0"
            >
              {item.text}
            </Link>
            <p className="text-[0.8125rem] text-muted">
              {item.runTitle} · {item.projectName}
            </p>
            {item.dueOn ? <DueDate dueOn={item.dueOn} today={today} className="mt-0.5" /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
