import {
  CalendarClock,
  CirclePause,
  CloudUpload,
  GitCompareArrows,
  Hourglass,
  MessageSquare,
  Paperclip,
  StickyNote,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { StrengthMark } from '@/components/items/strength-mark';
import { Avatar } from '@/components/ui/avatar';
import { cx } from '@/components/ui/class-names';
import type { StageRule } from '@/lib/model/strength';
import type { Item, Presence, Waiver } from '../_store/run.types';
import type { Marks } from '../_store/view.reducer';
import { DueDay, shortDay } from './due-day';
import { ROW_WORDS as WORDS } from './row.words';

/** What else there is about an item, as small marks at the end of its row. */
export function Facts({
  item,
  marks,
  assignee,
  waiver,
  today,
  rule,
}: {
  item: Item;
  marks: Marks | undefined;
  assignee: string | null;
  waiver: Waiver | undefined;
  today: string;
  /** What the stage asks of an answer. */
  rule: StageRule;
}) {
  return (
    <>
      {marks?.conflict ? (
        <Fact icon={<GitCompareArrows className="text-warn" />} label={WORDS.conflict} />
      ) : null}
      <StrengthMark item={item} rule={rule} evidence={marks?.evidence ?? 0} />
      {marks?.waiting ? <Fact icon={<CloudUpload />} label={WORDS.waiting} waiting /> : null}
      {waiver?.state === 'requested' && item.status !== 'waived' ? (
        <span className="inline-flex items-center gap-1 text-xs whitespace-nowrap text-wait [&_svg]:size-3.5">
          <Hourglass />
          {WORDS.waiverAsked}
        </span>
      ) : null}
      {waiver && item.status === 'waived' ? (
        <time
          dateTime={waiver.expiresOn}
          title={WORDS.waivedUntil(waiver.expiresOn)}
          className="inline-flex items-center gap-1 text-xs whitespace-nowrap text-wait [&_svg]:size-3.5"
        >
          <CirclePause />
          {WORDS.until(shortDay(waiver.expiresOn))}
        </time>
      ) : null}
      {item.note ? <Fact icon={<StickyNote />} label={WORDS.note} /> : null}
      {marks?.evidence ? (
        <Fact icon={<Paperclip />} label={WORDS.evidence} count={marks.evidence} />
      ) : null}
      {marks?.comments ? (
        <Fact icon={<MessageSquare />} label={WORDS.comments} count={marks.comments} />
      ) : null}
      {item.dueOn ? (
        <DueDay
          day={item.dueOn}
          counts={item.counts}
          status={item.status}
          today={today}
          icon={<CalendarClock />}
        />
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
