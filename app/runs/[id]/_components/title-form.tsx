'use client';

import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { TextField } from '@/components/forms/field';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { WORDS } from '../run.words';
import { useRun, useScreen } from './run-provider';

/** Renames a run where its title stands. Whoever shows it moves the focus into it. */
export default function TitleForm({ title, onClose }: { title: string; onClose: () => void }) {
  const { store, draft } = useScreen();
  const begun = useRun((state) => state.drafts.title?.text);
  const runId = useRun((state) => state.server.run.id);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // React would tell of the focus only after what was typed before it has gone into the field.
  useLayoutEffect(() => {
    const input = field.current;
    const select = () => input?.select();
    input?.addEventListener('focus', select);
    return () => input?.removeEventListener('focus', select);
  }, []);
  async function save(event: FormEvent) {
    event.preventDefault();
    const wanted = field.current?.value.trim() ?? '';
    if (wanted === title) return close();
    setBusy(true);
    try {
      const run = await api.call('patch', '/runs/{id}', {
        params: { id: runId },
        body: { title: wanted },
      });
      store.setState(({ server }) => ({ server: { ...server, run } }));
      close();
    } catch (problem) {
      setError((problem as Error).message);
      setBusy(false);
    }
  }
  function close() {
    draft('title', null);
    onClose();
  }
  return (
    <form onSubmit={save} className="flex flex-wrap items-start gap-2 text-base font-normal">
      <TextField
        ref={field}
        data-rename
        label={WORDS.title}
        labelHidden
        value={begun ?? title}
        onChange={({ target }) => draft('title', { text: target.value, base: title })}
        maxLength={200}
        error={error}
        className="min-w-48 flex-1"
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      />
      <Button type="submit" variant="primary" busy={busy}>
        {WORDS.rename}
      </Button>
      <Button onClick={close}>{COMMON_WORDS.cancel}</Button>
    </form>
  );
}
