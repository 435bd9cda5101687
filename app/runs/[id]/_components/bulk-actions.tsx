'use client';

import { X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@/components/button';
import { COMMON_WORDS } from '@/components/common.words';
import { DateField, SelectField } from '@/components/field';
import { IconButton } from '@/components/icon-button';
import { STATUS_WORDS, StatusMark } from '@/components/status-mark';
import { useDayInput } from '@/components/use-day-input';
import { STATUSES } from '@/lib/runs/answer.types';
import { WORDS } from './bulk.words';
import { ReasonPrompt } from './reason-prompt';
import { useRun, useScreen } from './run-provider';
import { SELECTING_WORDS } from './selecting.words';

/** The bar that answers all selected items together, as one change with one undo. */
export default function BulkActions() {
  const { answer, choose, clear } = useScreen();
  const selected = useRun((state) => state.selected);
  const asking = useRun((state) => state.asking?.where === 'bulk');
  const people = useRun((state) => state.server.people);
  const ids = [...selected];
  const bar = useRef<HTMLElement>(null);
  // Toasts stand above the bar rather than on it.
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--below-toasts', `${bar.current ? bar.current.offsetHeight + 12 : 0}px`);
    return () => void style.removeProperty('--below-toasts');
  });
  return (
    <section
      ref={bar}
      aria-label={WORDS.title}
      className="sticky bottom-[calc(var(--bottom-nav)+0.75rem)] z-20 mt-3 space-y-2 rounded-card border border-line-strong bg-raised p-2.5 shadow-floating"
    >
      <div className="flex flex-wrap items-center gap-2">
        <p className="px-1 text-sm font-semibold tabular-nums max-sm:w-full max-sm:pr-10 coarse:max-sm:leading-7">
          {SELECTING_WORDS.selected(ids.length)}
        </p>
        {STATUSES.map((status) => (
          <Button key={status} size="s" onClick={() => choose(ids, status, 'bulk')}>
            <StatusMark status={status} look="icon" className="[&>span]:hidden" />
            {STATUS_WORDS[status]}
          </Button>
        ))}
        <SelectField
          label={WORDS.assign}
          labelHidden
          className="w-36"
          value=""
          onChange={({ target: { value } }) => {
            if (value) answer(ids, { assigneeId: value === 'none' ? null : value });
          }}
          options={[
            { value: '', label: WORDS.assignTo },
            { value: 'none', label: COMMON_WORDS.nobody },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <BulkDue ids={ids} />
        <IconButton
          label={WORDS.clear}
          icon={<X />}
          onClick={clear}
          // Beside the count on a phone, where it would have a row to itself.
          className="ml-auto max-sm:absolute max-sm:top-1 max-sm:right-1.5"
        />
      </div>
      {asking ? <ReasonPrompt /> : null}
    </section>
  );
}

/** Gives all of them the day that is picked, and is empty again for the next one. */
function BulkDue({ ids }: { ids: readonly string[] }) {
  const { answer } = useScreen();
  const [typed, setTyped] = useState('');
  const day = useDayInput(
    (value) => {
      if (value) answer(ids, { dueOn: value });
    },
    (value) => setTyped(value ?? ''),
  );
  return (
    <DateField
      label={WORDS.due}
      labelHidden
      className="w-36 coarse:w-44"
      value={typed}
      max="9999-12-31"
      {...day}
    />
  );
}
