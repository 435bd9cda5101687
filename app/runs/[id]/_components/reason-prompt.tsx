'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/button';
import { TextArea } from '@/components/field';
import { STATUS_WORDS } from '@/components/status-mark';
import { useRun, useScreen } from './run-provider';
import { focusRow } from './toolbar';

/** Asks why an item needs work or is not applicable, before it is said so. Enter saves, Esc leaves it. */
export function ReasonPrompt({ onDone }: { onDone?: (answered: boolean) => void }) {
  const { answer, store } = useScreen();
  const asking = useRun((state) => state.asking);
  const present = useRun((state) => state.view.items[asking?.ids[0] ?? '']?.justification);
  const [error, setError] = useState(asking?.error ?? null);
  const field = useRef<HTMLTextAreaElement>(null);
  // Another question, such as n after w, keeps what was typed.
  const kind = `${asking?.status}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question takes the focus anew
  useEffect(() => {
    field.current?.focus();
    // The reason that is there may stay or be typed over.
    field.current?.select();
  }, [kind]);
  if (!asking) return null;
  const { ids, status, where } = asking;
  function save(event?: FormEvent) {
    event?.preventDefault();
    const refusal = answer(ids, { status, justification: field.current?.value ?? '' });
    if (refusal) {
      setError(refusal.message);
      field.current?.focus();
    } else close(true);
  }
  function close(answered: boolean) {
    store.setState({ asking: null });
    if (where === 'row') focusRow(ids[0] ?? null);
    onDone?.(answered);
  }
  const why = status === 'needs_work' ? 'What needs work?' : 'Why is it not applicable?';
  return (
    <form onSubmit={save} aria-label={STATUS_WORDS[status]} className="space-y-2">
      <TextArea
        ref={field}
        data-reason
        label={ids.length > 1 ? `${why} (for all ${ids.length} items)` : why}
        defaultValue={present ?? ''}
        error={error}
        rows={2}
        maxLength={5000}
        aria-required
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') close(false);
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          save();
        }}
      />
      <div className="flex gap-2">
        <Button type="submit" size="s" variant="primary">
          {STATUS_WORDS[status]}
        </Button>
        <Button size="s" onClick={() => close(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
