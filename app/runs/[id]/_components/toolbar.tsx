'use client';

import { List, RectangleHorizontal, Search } from 'lucide-react';
import { flushSync } from 'react-dom';
import { SelectField } from '@/components/forms/select-field';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/class-names';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { countedRules } from '@/lib/model/progress';
import { toldApart } from '@/lib/model/same-name';
import { isPutOff, STATUSES } from '@/lib/model/status';
import { WORDS } from '../run.words';
import { RUN_KEYS } from './named-keys';
import { useRun, useScreen } from './run-provider';
import { SelectMode } from './select-mode';

/** What the list shows: by status, person and text. And how: as a list, or one at a time. */
export function Toolbar() {
  const { filter: setFilter, mode, step, store } = useScreen();
  const filter = useRun((state) => state.filter);
  const people = useRun((state) => toldApart(state.server.people));
  const me = useRun((state) => state.me);
  return (
    <div className="mb-3 space-y-2.5 print:hidden">
      <Statuses />
      <div className="flex flex-wrap items-center gap-2">
        <div className="relative min-w-40 flex-1">
          <Search className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-muted" />
          <input
            id="item-search"
            type="search"
            aria-label={WORDS.commands.search}
            aria-keyshortcuts={RUN_KEYS.search}
            placeholder={WORDS.list.search}
            value={filter.text}
            onChange={(event) => setFilter({ text: event.target.value })}
            onKeyDown={(event) => {
              // The rows that were left out must be there to take the focus.
              if (event.key === 'Escape') flushSync(() => setFilter({ text: '' }));
              if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'ArrowDown')
                return;
              event.preventDefault();
              event.stopPropagation();
              if (store.getState().active === null) step(1);
              focusRow(store.getState().active);
            }}
            className="h-9 w-full rounded-control border border-line-strong bg-raised pr-3 pl-8.5 text-sm placeholder:text-muted focus-visible:outline-offset-0 coarse:min-h-10 coarse:text-base"
          />
        </div>
        <SelectField
          label={WORDS.fields.assigneeId}
          labelHidden
          className="w-36 shrink-0"
          value={filter.assignee}
          onChange={(event) => setFilter({ assignee: event.target.value })}
          options={[
            { value: 'any', label: WORDS.list.everyone },
            { value: me.id, label: WORDS.list.me },
            { value: 'none', label: COMMON_WORDS.nobody },
            ...people
              .filter(({ id }) => id !== me.id)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SelectMode />
        <ModeSwitch mode="list" onChange={mode} />
      </div>
    </div>
  );
}

/** Switches between the list and focus mode. */
export function ModeSwitch({
  mode,
  onChange,
}: {
  mode: 'list' | 'focus';
  onChange: (mode: 'list' | 'focus') => void;
}) {
  return mode === 'list' ? (
    <Button
      icon={<RectangleHorizontal />}
      aria-keyshortcuts={RUN_KEYS.focus}
      onClick={() => onChange('focus')}
    >
      {WORDS.list.focus}
    </Button>
  ) : (
    <Button icon={<List />} aria-keyshortcuts={RUN_KEYS.focus} onClick={() => onChange('list')}>
      {WORDS.list.list}
    </Button>
  );
}

function Statuses() {
  const { filter: setFilter } = useScreen();
  const status = useRun((state) => state.filter.status);
  const counts = useRun((state) => state.view.counts);
  const total = useRun((state) => state.order.length);
  const any = status === 'to_confirm' || counts.to_confirm > 0;
  // Most runs have nothing waived, and nothing to confirm.
  const given = STATUSES.filter((one) => !isPutOff(one) || counts[one] > 0 || status === one);
  const shown = ['any', ...given, ...(any ? (['to_confirm'] as const) : [])] as const;
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{WORDS.fields.status}</legend>
      {shown.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={status === one}
          onClick={() => setFilter({ status: one })}
          className={cx(
            'touch-target inline-flex h-8 items-center gap-1.5 rounded-full border px-3 text-[0.8125rem] font-medium',
            status === one
              ? 'border-accent bg-accent-soft text-accent'
              : 'border-line bg-raised text-muted hover:text-ink',
          )}
        >
          {one === 'any' ? WORDS.list.all : countedRules(one).word}
          <span className="tabular-nums">{one === 'any' ? total : counts[one]}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** Moves the focus to an item's row, if it is shown. */
export function focusRow(id: string | null): void {
  const find = () => document.getElementById(`item-${id}`);
  // The row of an item that has just become the active one may not be drawn yet.
  if (id !== null && !find()) flushSync(() => {});
  const row = find();
  row?.focus({ preventScroll: true });
  // At once: on a long way the rows in between are drawn, and turn out taller than was thought.
  row?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
