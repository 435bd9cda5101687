'use client';

import { EllipsisVertical, PenLine, Trash2 } from 'lucide-react';
import { DueDate } from '@/components/time/due-date';
import { TimeAgo } from '@/components/time/time-ago';
import { Avatar } from '@/components/ui/avatar';
import { cx } from '@/components/ui/class-names';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { IconButton } from '@/components/ui/icon-button';
import Link from '@/components/ui/link';
import { LazyMenu } from '@/components/ui/menu-lazy';
import { PlainText } from '@/components/ui/plain-text';
import type { Action } from './action.types';
import { ACTION_WORDS } from './actions.words';

/** Where actions are listed: among mine of all projects, in a project, or at their item. */
export type ActionPlace = 'mine' | 'project' | 'item';

/** An action: whether it is done, whose it is, until when, and what it is for. */
export function ActionRow({
  action,
  today,
  place,
  fixed = false,
  onDone,
  onEdit,
  onDelete,
}: {
  action: Action;
  today: string;
  place: ActionPlace;
  fixed?: boolean;
  onDone: (done: boolean) => void;
  onEdit: () => void;
  onDelete: () => void;
}) {
  const { text, done } = action;
  return (
    <li
      className={cx('flex items-start gap-1.5 text-sm', place === 'item' ? 'py-2' : 'px-4 py-2.5')}
    >
      <div className="min-w-0 flex-1">
        <label className="flex cursor-pointer items-start gap-2.5 has-disabled:cursor-default coarse:min-h-8">
          <input
            type="checkbox"
            checked={done}
            disabled={fixed}
            onChange={({ target }) => onDone(target.checked)}
            className="mt-0.5 size-4 shrink-0 coarse:size-5"
          />
          <span className="sr-only">{ACTION_WORDS.done}</span>
          <span
            className={cx(
              'min-w-0 [overflow-wrap:anywhere]',
              done ? 'text-muted line-through' : 'font-medium',
            )}
          >
            <PlainText text={text} />
          </span>
        </label>
        <Facts action={action} today={today} place={place} />
      </div>
      {fixed ? null : (
        <LazyMenu
          trigger={
            <IconButton
              size="s"
              label={ACTION_WORDS.more(text)}
              icon={<EllipsisVertical />}
              className="-my-0.5"
            />
          }
          entries={[
            { id: 'edit', label: ACTION_WORDS.edit, icon: <PenLine />, run: onEdit },
            {
              id: 'delete',
              label: ACTION_WORDS.delete,
              icon: <Trash2 />,
              danger: true,
              run: onDelete,
            },
          ]}
        />
      )}
    </li>
  );
}

function Facts({ action, today, place }: { action: Action; today: string; place: ActionPlace }) {
  const { ownerId, ownerName, done, doneAt, dueOn } = action;
  return (
    <div className="mt-1 ml-6.5 space-y-0.5 text-[0.8125rem] text-muted coarse:ml-7.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 empty:hidden">
        {place === 'mine' ? null : ownerId ? (
          <span className="inline-flex min-w-0 items-center gap-1.5">
            <Avatar person={{ id: ownerId, name: ownerName ?? '?' }} size="s" decorative />
            <span className="sr-only">{ACTION_WORDS.ownerBefore}</span>
            <span className="truncate">{ownerName ?? COMMON_WORDS.somebodyWhoLeft}</span>
          </span>
        ) : (
          <span>{ACTION_WORDS.nobodys}</span>
        )}
        {done ? (
          doneAt ? (
            <span>
              {ACTION_WORDS.doneAt} <TimeAgo at={doneAt} />
            </span>
          ) : null
        ) : dueOn ? (
          <DueDate dueOn={dueOn} today={today} />
        ) : null}
        {action.reviewId && place === 'item' ? <FromReview action={action} /> : null}
      </p>
      {place === 'item' ? null : (
        <p className="[overflow-wrap:anywhere]">
          {ACTION_WORDS.forItem}{' '}
          <Link href={`/runs/${action.runId}?item=${action.itemId}`} className={LINK}>
            {action.itemText}
          </Link>{' '}
          {ACTION_WORDS.inRun(action.runTitle)}
          {place === 'mine' ? (
            <>
              {' · '}
              <Link href={`/projects/${action.projectId}/actions`} className={LINK}>
                {action.projectName}
              </Link>
            </>
          ) : null}
          {action.reviewId ? (
            <>
              {' · '}
              <FromReview action={action} />
            </>
          ) : null}
        </p>
      )}
    </div>
  );
}

function FromReview({ action: { reviewId, reviewName } }: { action: Action }) {
  return (
    <span>
      {ACTION_WORDS.from}{' '}
      <Link href={`/reviews/${reviewId}`} className={LINK}>
        {reviewName ?? ACTION_WORDS.aReview}
      </Link>
    </span>
  );
}

const LINK = 'text-accent underline underline-offset-2';
