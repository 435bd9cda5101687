'use client';

import { EllipsisVertical } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import { ItemText } from '@/components/items/item-text';
import { StatusMark } from '@/components/items/status-mark';
import { cx } from '@/components/ui/class-names';
import { fetched } from '@/components/ui/fetched';
import { IconButton } from '@/components/ui/icon-button';
import { lateMenu } from '@/components/ui/menu-lazy';
import { PlainText } from '@/components/ui/plain-text';
import { isSettled, STATUS_RULES, STATUS_WORDS } from '@/lib/model/status';
import { isWide } from '../_store/moving';
import type { Item } from '../_store/run.types';
import { Cell } from './cell';
import { sectionBegun } from './list/section-begun';
import { ROW_WORDS as WORDS } from './row.words';
import { Facts, Others } from './row-facts';
import { useScreen } from './run-provider';
import { isSelecting } from './select-mode';
import { SELECTING_WORDS } from './selecting.words';
import { ACTIVE, ASKING, SELECTED, useRow } from './use-row';

/** Fetched with the first sign of a person: whoever is offline by then answers all the same. */
export const ReasonPrompt = fetched(() => import('./reason-prompt'));
/** Fetched where a document has such text at all. */
const RowLead = fetched(() => import('./list/row-lead'));
const RowMenu = lateMenu(() => import('./row-menu'));

/** One item in the list. It follows its own item only, so a tick draws one row. */
export const ItemRow = memo(function ItemRow({
  id,
  place,
  above,
}: {
  id: string;
  /** Which row of the whole list it is: the others need not be there. */
  place: number;
  /** The item of the row before it; none for the first. */
  above: string | undefined;
}) {
  const { activate, details, select, store } = useScreen();
  const row = useRow(id);
  const { item, flags, readOnly } = row;
  const reach = flags & ACTIVE ? 0 : -1;
  if (!item) return null;
  function press({ target, currentTarget }: MouseEvent<HTMLElement>) {
    // A menu's clicks bubble here through its portal, but are no part of the row.
    if (!(target instanceof Element) || !currentTarget.contains(target)) return;
    activate(id);
    if (target.closest('button, input, textarea, form')) return;
    if (isTouched() && isSelecting(store.getState())) select(id);
    else if (!isWide()) details(true);
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: see ItemList
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter and o do the same, see useShortcuts
    <div
      id={`item-${id}`}
      data-item={id}
      role="row"
      aria-rowindex={place}
      tabIndex={reach}
      aria-selected={(flags & SELECTED) !== 0}
      onClick={press}
      onFocus={() => activate(id)}
      className={cx(
        'group/row flex min-h-11 scroll-mt-24 scroll-mb-24 flex-wrap items-start border-b border-line px-1.5 py-1 -outline-offset-2 last:border-b-0',
        flags & SELECTED ? 'bg-accent-soft' : flags & ACTIVE ? 'bg-hover' : '',
      )}
    >
      <Before item={item} above={store.getState().server.items[above ?? '']} />
      <Select id={id} text={item.text} selected={(flags & SELECTED) !== 0} reach={reach} />
      <Cell className={cx('flex', INDENTS[Math.min(item.depth, 5)])}>
        <Tick item={item} reach={reach} readOnly={readOnly} />
      </Cell>
      <div className="flex min-w-0 flex-1 items-start @max-2xl:flex-col">
        <Cell className="min-w-0 flex-1 py-1.5 pl-1 @max-2xl:w-full coarse:select-none">
          <p
            className={cx(
              item.status === 'done' && item.counts && 'text-muted',
              item.status === 'not_applicable' && 'text-muted line-through decoration-1',
            )}
          >
            <ItemText text={item.text} phrases={row.phrases} reach={reach} />
          </p>
          {item.justification ? (
            <p className="text-[0.8125rem] line-clamp-3 text-muted [overflow-wrap:anywhere]">
              <span className="font-medium">{STATUS_WORDS[item.status]}:</span>{' '}
              <PlainText text={item.justification} />
            </p>
          ) : null}
        </Cell>
        {/* Below the title where there is little room, so that the title keeps the row's width. */}
        <Cell className="flex min-h-9 items-center gap-2 pr-1 pl-2 text-muted @max-2xl:min-h-0 @max-2xl:flex-wrap @max-2xl:gap-x-3 @max-2xl:gap-y-1 @max-2xl:pb-1.5 @max-2xl:pl-1 @max-2xl:empty:hidden">
          <Facts {...row} item={item} />
          <Others others={row.others} />
        </Cell>
      </div>
      <Cell className="flex min-h-9 items-center">
        {readOnly ? null : <Answers item={item} reach={reach} />}
      </Cell>
      {flags & ASKING ? (
        <Cell className="w-full px-2 pt-1 pb-2 sm:pl-10">
          <ReasonPrompt />
        </Cell>
      ) : null}
    </div>
  );
});

/** What its document has between an item and the one before it: headings, and text such as plain bullets. */
function Before({ item, above }: { item: Item; above: Item | undefined }) {
  const title = sectionBegun(item.section, above?.section ?? []);
  if (title === null && item.lead === '') return null;
  return (
    <Cell className="-mx-1.5 -mt-1 mb-1 w-[calc(100%+0.75rem)] border-b border-line bg-surface px-3 py-2 empty:hidden">
      {title === null ? null : (
        <h2 className="text-sm font-semibold [overflow-wrap:anywhere]">{title}</h2>
      )}
      {item.lead === '' ? null : <RowLead source={item.lead} />}
    </Cell>
  );
}

/** Whether it is a finger that presses. */
const isTouched = () => window.matchMedia('(pointer: coarse)').matches;

const INDENTS = ['', 'pl-5', 'pl-10', 'pl-15', 'pl-20', 'pl-25'];

function Select(props: { id: string; text: string; selected: boolean; reach: number }) {
  const { select } = useScreen();
  return (
    <Cell className="flex h-9 w-7 items-center justify-center coarse:hidden coarse:h-10 coarse:w-10 coarse:group-data-selecting/list:flex">
      <input
        type="checkbox"
        aria-label={SELECTING_WORDS.one(props.text)}
        tabIndex={props.reach}
        checked={props.selected}
        onChange={({ nativeEvent }) =>
          select(props.id, (nativeEvent as unknown as { shiftKey?: boolean }).shiftKey)
        }
        className="size-4 opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 group-data-selecting/list:opacity-100 coarse:size-5"
      />
    </Cell>
  );
}

function Tick(props: { item: Item; reach: number; readOnly: boolean }) {
  const { tick } = useScreen();
  const { item, reach, readOnly } = props;
  const does = item.status === 'done' ? WORDS.reopen : WORDS.done;
  const words = WORDS.tick(STATUS_WORDS[item.status], does);
  return (
    <button
      type="button"
      tabIndex={reach}
      disabled={readOnly}
      aria-label={`${words}: ${item.text}`}
      title={`${words} (${STATUS_RULES.done.key})`}
      onClick={() => tick(item.id)}
      className="touch-target inline-flex size-9 items-center justify-center rounded-control hover:bg-hover disabled:pointer-events-none [&_svg]:size-5"
    >
      <StatusMark
        status={item.status}
        look="icon"
        unsure={isSettled(item.status) && !item.counts}
      />
    </button>
  );
}

function Answers({ item, reach }: { item: Item; reach: number }) {
  return (
    <RowMenu
      item={item}
      trigger={
        <IconButton
          size="s"
          tabIndex={reach}
          label={WORDS.answers(item.text)}
          icon={<EllipsisVertical />}
        />
      }
    />
  );
}
