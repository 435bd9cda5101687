'use client';

import { Check, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { DateField } from '@/components/forms/field';
import { SelectField } from '@/components/forms/select-field';
import { StatusMark } from '@/components/items/status-mark';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/class-names';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { IconButton } from '@/components/ui/icon-button';
import { toldApart } from '@/lib/model/same-name';
import { GIVEN, STATUS_WORDS } from '@/lib/model/status';
import { confirmable, rejectable } from '../_store/confirming';
import { isReadOnly, mayConfirm } from '../_store/run-state';
import { WORDS as RUN_WORDS } from '../run.words';
import { WORDS } from './bulk.words';
import ReasonPrompt from './reason-prompt';
import { useRun, useScreen } from './run-provider';
import { SELECTING_WORDS } from './selecting.words';
import { useBelowToasts } from './use-below-toasts';
import { useDayInput } from './use-day-input';

/** The bar that answers all selected items together, as one change with one undo. */
export default function BulkActions() {
  const { askToReject, clear, confirm } = useScreen();
  const readOnly = useRun(isReadOnly);
  const yes = useRun(
    (state) => mayConfirm(state) && confirmable(state, [...state.selected]).length,
  );
  const no = useRun((state) => mayConfirm(state) && rejectable(state, [...state.selected]).length);
  const selected = useRun((state) => state.selected);
  const asking = useRun((state) => state.asking?.where === 'bulk');
  const ids = [...selected];
  const bar = useRef<HTMLElement>(null);
  useBelowToasts(bar);
  return (
    <section
      ref={bar}
      aria-label={WORDS.title}
      className="sticky bottom-[calc(var(--bottom-nav)+0.75rem)] z-20 mt-3 space-y-2 rounded-card border border-line-strong bg-raised p-2.5 shadow-floating print:hidden"
    >
      <div className="flex flex-wrap items-center gap-2">
        <p className="px-1 text-sm font-semibold tabular-nums max-sm:w-full max-sm:pr-10 coarse:max-sm:leading-7">
          {SELECTING_WORDS.selected(ids.length)}
        </p>
        <div className={cx('contents', asking && 'max-sm:hidden')}>
          {yes ? (
            <Button size="s" variant="primary" icon={<Check />} onClick={() => confirm(ids)}>
              {RUN_WORDS.confirming.confirm}
            </Button>
          ) : null}
          {no ? (
            <Button size="s" icon={<X />} onClick={() => askToReject(ids, 'bulk')}>
              {RUN_WORDS.confirming.reject}
            </Button>
          ) : null}
          {readOnly ? null : <Answers ids={ids} />}
        </div>
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

/** What whoever works here can give all of them: a status, somebody to do it, a day. */
function Answers({ ids }: { ids: readonly string[] }) {
  const { answer, choose } = useScreen();
  const everybody = useRun((state) => toldApart(state.server.people));
  const people = everybody.filter(({ answers }) => answers);
  return (
    <>
      {GIVEN.map((status) => (
        <Button key={status} size="s" onClick={() => choose(ids, status, 'bulk')}>
          <StatusMark status={status} look="icon" className="[&>span]:hidden" />
          {STATUS_WORDS[status]}
        </Button>
      ))}
      <SelectField
        label={WORDS.assign}
        labelHidden
        className="w-36 max-sm:w-auto max-sm:min-w-0 max-sm:flex-1 max-sm:basis-28"
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
    </>
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
      className="w-36 max-sm:w-auto max-sm:min-w-0 max-sm:flex-1 max-sm:basis-32 sm:coarse:w-44"
      value={typed}
      max="9999-12-31"
      {...day}
    />
  );
}
