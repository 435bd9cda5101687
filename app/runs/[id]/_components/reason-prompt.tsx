'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { TextArea } from '@/components/forms/field';
import { overLimit } from '@/components/forms/field-limit';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { STATUS_WORDS } from '@/lib/model/status';
import { reasonName } from '../_store/run-state';
import { WORDS } from '../run.words';
import { useRun, useScreen } from './run-provider';
import { focusRow } from './toolbar';

/** Asks why an item needs work or is not applicable, before it is said so. Enter saves, Esc leaves it. */
export default function ReasonPrompt({ onDone }: { onDone?: (answered: boolean) => void }) {
  const { answer, draft, reject, store } = useScreen();
  const asking = useRun((state) => state.asking);
  const present = useRun((state) => state.view.items[asking?.ids[0] ?? '']?.justification);
  const [error, setError] = useState(asking?.error ?? null);
  const field = useRef<HTMLTextAreaElement>(null);
  // Another question, such as n after w, keeps what was typed.
  const kind = `${asking?.status}${asking?.rejects ? ' rejected' : ''}`;
  const name = asking ? reasonName(asking.ids) : '';
  const begun = useRun((state) => state.drafts[name]?.text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question takes the focus anew
  useEffect(() => {
    field.current?.focus();
    // The reason that is there may stay or be typed over; one that was begun is written on.
    if (begun === undefined) field.current?.select();
  }, [kind]);
  if (!asking) return null;
  const { ids, status, where, rejects } = asking;
  const verb = rejects ? WORDS.confirming.reject : STATUS_WORDS[status];
  function save(event?: FormEvent) {
    event?.preventDefault();
    if (overLimit(field.current?.value ?? '', 5000)) return field.current?.focus();
    const reason = field.current?.value ?? '';
    const refusal = rejects ? reject(ids, reason) : answer(ids, { status, justification: reason });
    if (refusal) {
      setError(refusal.message);
      field.current?.focus();
    } else close(true);
  }
  function close(answered: boolean) {
    draft(name, null);
    store.setState({ asking: null });
    if (where === 'row') focusRow(ids[0] ?? null);
    onDone?.(answered);
  }
  return (
    <form onSubmit={save} aria-label={verb} className="space-y-2">
      <TextArea
        ref={field}
        data-reason
        label={WORDS.reasonFor(ids.length)}
        value={begun ?? (rejects ? '' : present) ?? ''}
        onChange={({ target }) => {
          setError(null);
          draft(name, { text: target.value, base: status });
        }}
        hint={WORDS.reasonHint}
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
          {verb}
        </Button>
        <Button size="s" onClick={() => close(false)}>
          {COMMON_WORDS.cancel}
        </Button>
      </div>
    </form>
  );
}
