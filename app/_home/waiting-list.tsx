import { AtSign, ListTodo, Users } from 'lucide-react';
import { DueDate } from '@/components/due-date';
import { INBOX_WORDS } from '@/components/inbox.words';
import Link from '@/components/link';
import { StatusMark } from '@/components/status-mark';
import type { Data } from '@/lib/api/client';
import { MentionRow } from './waiting-mention';

export type Assigned = Data<'get', '/me/inbox'>[number];

/** Things that are assigned to me, each leading to its place. */
export function WaitingList({ entries, today }: { entries: readonly Assigned[]; today: string }) {
  return (
    <ul className="divide-y divide-line">
      {entries.map((entry) => (
        <li
          key={`${entry.kind} ${entry.id}`}
          className="relative flex gap-2.5 px-4 py-2.5 transition-colors hover:bg-hover"
        >
          {entry.kind === 'mention' ? (
            <MentionRow entry={entry} icon={<AtSign className={ICON} />} />
          ) : (
            <Row entry={entry} today={today} />
          )}
        </li>
      ))}
    </ul>
  );
}

const ICON = 'mt-0.5 size-4 shrink-0 text-muted';

function Row({ entry, today }: { entry: Assigned; today: string }) {
  const { kind, title, status, actions, dueOn } = entry;
  return (
    <>
      {kind === 'item' && status ? (
        <StatusMark status={status} look="icon" className="mt-0.5 self-start" />
      ) : null}
      {kind === 'action' ? <ListTodo className={ICON} /> : null}
      {kind === 'review' ? <Users className={ICON} /> : null}
      <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <Link
          href={hrefOf(entry)}
          className="text-sm font-medium -outline-offset-2 after:absolute after:inset-0"
        >
          {title}
        </Link>
        {actions.map((action) => (
          <p key={action.id} className="text-[0.8125rem]">
            <span className="text-muted">{INBOX_WORDS.toDo}</span> {action.text}
          </p>
        ))}
        <p className="text-[0.8125rem] text-muted">{placeOf(entry)}</p>
        {dueOn ? <DueDate dueOn={dueOn} today={today} className="mt-0.5" /> : null}
      </div>
    </>
  );
}

/** Where a thing that is assigned to me is done. */
function hrefOf({ kind, id, runId, itemId }: Assigned): string {
  return kind === 'review' ? `/reviews/${id}` : `/runs/${runId}?item=${itemId}`;
}

function placeOf({ kind, phase, left, itemText, runTitle, projectName }: Assigned): string {
  if (kind === 'review' && phase) return `${INBOX_WORDS.review(phase, left ?? 0)} · ${projectName}`;
  return `${kind === 'action' ? itemText : runTitle} · ${projectName}`;
}
