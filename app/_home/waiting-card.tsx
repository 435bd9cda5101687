import Link from 'next/link';
import { Card } from '@/components/card';
import { DueDate } from '@/components/due-date';
import type { Data } from '@/lib/api/client';
import { type WaitingItem, WaitingItems } from './waiting-items';

interface Listed<T> {
  data: readonly T[];
  meta: { total: number };
}

interface Waiting {
  items: Listed<WaitingItem>;
  actions: Listed<Data<'get', '/me/actions'>[number]>;
}

/** What waits for me: the items that are mine, and the actions. */
export function WaitingCard({ items, actions, today }: Waiting & { today: string }) {
  const nothing = items.data.length + actions.data.length === 0;
  return (
    <Card title="What waits for me" flush>
      {nothing ? (
        <p className="p-4 text-sm text-muted">
          Nothing. Items and actions that are given to you show up here, the earliest due first.
        </p>
      ) : null}
      {items.data.length > 0 ? (
        <>
          <Head title="Items" href="/me" list={items} />
          <WaitingItems items={items.data} today={today} />
        </>
      ) : null}
      {actions.data.length > 0 ? (
        <>
          <Head title="Actions" href="/actions" list={actions} />
          <ul className="divide-y divide-line">
            {actions.data.map((action) => (
              <li key={action.id} className="relative px-4 py-2.5 transition-colors hover:bg-hover">
                <Link
                  href={`/runs/${action.runId}?item=${action.itemId}`}
                  className="text-sm font-medium -outline-offset-2 [overflow-wrap:anywhere] after:absolute after:inset-0"
                >
                  {action.text}
                </Link>
                <p className="text-[0.8125rem] text-muted">
                  {action.itemText} · {action.projectName}
                </p>
                {action.dueOn ? (
                  <DueDate dueOn={action.dueOn} today={today} className="mt-0.5" />
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}

function Head({ title, href, list }: { title: string; href: string; list: Listed<unknown> }) {
  return (
    <div className="flex items-center justify-between gap-3 -mt-px border-t border-line bg-surface px-4 py-1.5">
      <h3 className="text-[0.8125rem] font-semibold text-muted">{title}</h3>
      <Link
        href={href}
        className="touch-target inline-flex items-center text-[0.8125rem] font-medium text-accent hover:underline"
      >
        All {list.meta.total}
        <span className="sr-only"> {title.toLowerCase()}</span>
      </Link>
    </div>
  );
}

/** The same in words, for a narrow screen, where the card comes after all projects. */
export function WaitingWords({ items, actions }: { items: number; actions: number }) {
  if (items + actions === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-sm text-muted lg:hidden">
      {items > 0 ? (
        <Link href="/me" className={WORDS}>
          {items === 1 ? '1 item' : `${items} items`}
        </Link>
      ) : null}
      {items > 0 && actions > 0 ? 'and' : null}
      {actions > 0 ? (
        <Link href="/actions" className={WORDS}>
          {actions === 1 ? '1 action' : `${actions} actions`}
        </Link>
      ) : null}
      {items + actions === 1 ? 'waits for me' : 'wait for me'}
    </p>
  );
}

const WORDS =
  'touch-target inline-flex items-center justify-center font-medium text-accent underline underline-offset-2';
