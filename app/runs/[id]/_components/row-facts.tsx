import {
  CalendarClock,
  CloudUpload,
  GitCompareArrows,
  MessageSquare,
  Paperclip,
  StickyNote,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar } from '@/components/avatar';
import { cx } from '@/components/class-names';
import type { Item, Presence } from '../_store/run.types';
import type { Marks } from '../_store/view.reducer';
import { DueDay } from './due-day';
import { ROW_WORDS as WORDS } from './row.words';

/** What else there is about an item, as small marks at the end of its row. */
export function Facts({
  item,
  marks,
  assignee,
  today,
}: {
  item: Item;
  marks: Marks | undefined;
  assignee: string | null;
  today: string;
}) {
  return (
    <>
      {marks?.conflict ? (
        <Fact icon={<GitCompareArrows className="text-warn" />} label={WORDS.conflict} />
      ) : null}
      {marks?.waiting ? <Fact icon={<CloudUpload />} label={WORDS.waiting} waiting /> : null}
      {item.note ? <Fact icon={<StickyNote />} label={WORDS.note} /> : null}
      {marks?.evidence ? (
        <Fact icon={<Paperclip />} label={WORDS.evidence} count={marks.evidence} />
      ) : null}
      {marks?.comments ? (
        <Fact icon={<MessageSquare />} label={WORDS.comments} count={marks.comments} />
      ) : null}
      {item.dueOn ? (
        <DueDay day={item.dueOn} status={item.status} today={today} icon={<CalendarClock />} />
      ) : null}
      {item.assigneeId && assignee ? (
        <Avatar person={{ id: item.assigneeId, name: assignee }} size="s" />
      ) : null}
    </>
  );
}

function Fact(props: { icon: ReactNode; label: string; count?: number; waiting?: boolean }) {
  return (
    <span
      title={props.label}
      className={cx(
        'inline-flex items-center gap-1 text-xs tabular-nums [&_svg]:size-3.5',
        // Most are confirmed before anyone could read it.
        props.waiting && 'animate-[pulse_1.5s_ease-in-out_infinite]',
      )}
    >
      {props.icon}
      {props.count}
      <span className="sr-only">{props.label}</span>
    </span>
  );
}

/** Who else is on the item now. */
export function Others({ others }: { others: readonly Presence[] | undefined }) {
  return others?.map(({ personId, name }) => (
    <span key={personId} className="flex rounded-full ring-2 ring-accent" title={WORDS.here(name)}>
      <Avatar person={{ id: personId, name }} size="s" />
    </span>
  ));
}
