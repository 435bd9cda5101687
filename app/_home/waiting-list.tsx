import { AtSign, CirclePause, Hourglass, ListTodo, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { StatusMark } from '@/components/items/status-mark';
import { INBOX_WORDS } from '@/components/shell/inbox.words';
import { DueDate, dayWords } from '@/components/time/due-date';
import Link from '@/components/ui/link';
import type { InboxKind } from '@/lib/inbox/inbox.types';
import { dayOf } from '@/lib/model/day';
import { TO_CONFIRM } from '@/lib/model/progress';
import { isSettled } from '@/lib/model/status';
import type { Assigned } from './assigned.types';
import { NewsRow } from './waiting-news';

/** Things that are assigned to me, each leading to its place. */
export function WaitingList({ entries, today }: { entries: readonly Assigned[]; today: string }) {
  return (
    <ul className="divide-y divide-line">
      {entries.map((entry) => (
        <li
          key={`${entry.kind} ${entry.id}`}
          className="relative flex gap-2.5 px-4 py-2.5 transition-colors hover:bg-hover"
        >
          <Row entry={entry} today={today} />
        </li>
      ))}
    </ul>
  );
}

const ICON = 'mt-0.5 size-4 shrink-0 text-muted';

/** How a thing is told of, and where it is done. */
interface Looks {
  icon: (entry: Assigned) => ReactNode;
  place: (entry: Assigned) => string;
  href: (entry: Assigned) => string;
}

const hrefOfItem = ({ runId, itemId }: Assigned) => `/runs/${runId}?item=${itemId}`;

/** The looks of each kind; another is another entry. */
const LOOKS: Record<InboxKind, Looks> = {
  item: {
    icon: ({ status }) =>
      status ? (
        <StatusMark
          status={status}
          look="icon"
          unsure={isSettled(status)}
          className="mt-0.5 self-start"
        />
      ) : null,
    // What is answered waits only for what it takes to count.
    place: ({ status, runTitle, projectName }) =>
      `${status && isSettled(status) ? `${TO_CONFIRM.word} · ` : ''}${runTitle} · ${projectName}`,
    href: hrefOfItem,
  },
  action: {
    icon: () => <ListTodo className={ICON} />,
    place: ({ itemText, projectName }) => `${itemText} · ${projectName}`,
    href: hrefOfItem,
  },
  review: {
    icon: () => <Users className={ICON} />,
    place: ({ phase, left, projectName }) =>
      phase ? `${INBOX_WORDS.review(phase, left ?? 0)} · ${projectName}` : projectName,
    href: ({ id }) => `/reviews/${id}`,
  },
  mention: {
    icon: () => <AtSign className={ICON} />,
    place: ({ mention, projectName }) =>
      mention
        ? `${INBOX_WORDS.mentioned(mention.by, mention.source)} · ${projectName}`
        : projectName,
    href: hrefOfItem,
  },
  waiver: {
    icon: () => <Hourglass className={ICON} />,
    place: placeOfWaiver,
    href: hrefOfItem,
  },
  waiver_news: {
    icon: () => <CirclePause className={ICON} />,
    place: placeOfWaiver,
    href: hrefOfItem,
  },
};

function placeOfWaiver({ waiver, updatedAt, runTitle, projectName }: Assigned): string {
  if (!waiver) return projectName;
  const day = dayWords(waiver.expiresOn, dayOf(updatedAt));
  const told = INBOX_WORDS.waiver[waiver.news](waiver.by, day);
  return `${told} · ${runTitle} · ${projectName}`;
}

function Row({ entry, today }: { entry: Assigned; today: string }) {
  const { kind, title, actions, dueOn } = entry;
  const looks = LOOKS[kind];
  const told = { icon: looks.icon(entry), place: looks.place(entry), href: looks.href(entry) };
  if (kind === 'mention' || kind === 'waiver_news') return <NewsRow entry={entry} {...told} />;
  return (
    <>
      {told.icon}
      <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <Link
          href={told.href}
          className="text-sm font-medium -outline-offset-2 after:absolute after:inset-0"
        >
          {title}
        </Link>
        {actions.map((action) => (
          <p key={action.id} className="text-[0.8125rem]">
            <span className="text-muted">{INBOX_WORDS.toDo}</span> {action.text}
          </p>
        ))}
        {entry.waiver ? (
          <p className="line-clamp-3 text-[0.8125rem]">{entry.waiver.reason}</p>
        ) : null}
        <p className="text-[0.8125rem] text-muted">{told.place}</p>
        {dueOn ? <DueDate dueOn={dueOn} today={today} className="mt-0.5" /> : null}
      </div>
    </>
  );
}
