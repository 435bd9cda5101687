'use client';

import { List, RectangleHorizontal, Search } from 'lucide-react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/button';
import { cx } from '@/components/class-names';
import { COMMON_WORDS } from '@/components/common.words';
import { SelectField } from '@/components/field';
import { STATUS_WORDS } from '@/components/status-mark';
import { STATUSES } from '@/lib/runs/answer.types';
import { WORDS } from '../run.words';
import { useRun, useScreen } from './run-provider';
import { SelectMode } from './select-mode';

/** What the list shows: by status, person and text. And how: as a list, or one at a time. */
export function Toolbar() {
  const { filter: setFilter, mode, step, store } = useScreen();
  const filter = useRun((state) => state.filter);
  const people = useRun((state) => state.server.people);
  const me = useRun((state) => state.me);
  return (
    <div className="mb-3 space-y-2.5">
      <Statuses />
      <div className="flex flex-wrap items-center gap-2">
        <div className="relative min-w-40 flex-1">
          <Search className="pointer-events-none absolute top-2.5 left-2.5 size-4 text-muted" />
          <input
            id="item-search"
            type="search"
            aria-label={WORDS.commands.search}
            aria-keyshortcuts="/"
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
    <Button icon={<RectangleHorizontal />} aria-keyshortcuts="f" onClick={() => onChange('focus')}>
      {WORDS.list.focus}
    </Button>
  ) : (
    <Button icon={<List />} aria-keyshortcuts="f" onClick={() => onChange('list')}>
      {WORDS.list.list}
    </Button>
  );
}

function Statuses() {
  const { filter: setFilter } = useScreen();
  const status = useRun((state) => state.filter.status);
  const counts = useRun((state) => state.view.counts);
  const total = useRun((state) => state.order.length);
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{WORDS.fields.status}</legend>
      {(['any', ...STATUSES] as const).map((one) => (
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
          {one === 'any' ? WORDS.list.all : STATUS_WORDS[one]}
          <span className="tabular-nums">{one === 'any' ? total : counts[one]}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** Moves the focus to an item's row, if it is shown. */
export function focusRow(id: string | null): void {
  if (id !== null) document.getElementById(`item-${id}`)?.focus();
}
