'use client';

import { StatusMark } from '@/components/items/status-mark';
import { cx } from '@/components/ui/class-names';
import { Kbd } from '@/components/ui/kbd';
import { GIVEN, STATUS_WORDS, type Status } from '@/lib/model/status';
import { isReadOnly } from '../_store/run-state';
import { WORDS } from '../run.words';
import { useRun } from './run-provider';
import { statusKey } from './status-key';

/** The statuses that can be given, with their words; the present one is pressed. */
export function StatusButtons({
  id,
  large = false,
  onChoose,
}: {
  id: string;
  large?: boolean;
  onChoose: (status: Status) => void;
}) {
  const present = useRun((state) => state.view.items[id]?.status);
  const readOnly = useRun(isReadOnly);
  return (
    <fieldset className={cx('grid gap-2', large ? 'grid-cols-2 sm:grid-cols-4' : 'grid-cols-2')}>
      <legend className="sr-only">{WORDS.fields.status}</legend>
      {GIVEN.map((status) => (
        <button
          key={status}
          type="button"
          aria-pressed={status === present}
          disabled={readOnly}
          onClick={() => onChoose(status)}
          className={cx(
            'touch-target inline-flex items-center gap-2 rounded-control border px-2.5 py-1 text-left text-sm leading-tight font-medium disabled:opacity-60',
            large ? 'min-h-12 justify-center' : 'min-h-9',
            status === present
              ? 'border-accent bg-accent-soft text-ink'
              : 'border-line-strong/70 bg-raised hover:bg-hover',
          )}
        >
          <StatusMark status={status} look="icon" className="[&>span]:hidden" />
          {STATUS_WORDS[status]}
          {large && statusKey(status, present) ? (
            <Kbd className="max-sm:hidden">{statusKey(status, present)}</Kbd>
          ) : null}
        </button>
      ))}
    </fieldset>
  );
}
