'use client';

import { Pencil } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { focusField } from '@/components/claims';
import { COMMON_WORDS } from '@/components/common.words';
import { TextField } from '@/components/field';
import { IconButton } from '@/components/icon-button';
import { PlainText } from '@/components/plain-text';
import { isReadOnly } from '../_store/run-state';
import { WORDS } from '../run.words';
import { useRun, useScreen } from './run-provider';

const RENAME = 'walkaround:rename-run';

/** Opens the title for editing, from a menu or a command. */
export const startRenaming = () => window.dispatchEvent(new Event(RENAME));

/** The run's title, which can be edited where it stands. */
export function RunTitle() {
  const title = useRun((state) => state.server.run.title);
  const readOnly = useRun(isReadOnly);
  const [asked, setEditing] = useState(false);
  // A title that was being written when the page was reloaded is written on.
  const begun = useRun((state) => state.drafts.title !== undefined);
  const editing = asked || begun;
  const pencil = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const start = () => setEditing(true);
    window.addEventListener(RENAME, start);
    return () => window.removeEventListener(RENAME, start);
  }, []);
  function close() {
    setEditing(false);
    requestAnimationFrame(() => pencil.current?.focus());
  }
  if (editing && !readOnly) return <TitleForm title={title} onClose={close} />;
  return (
    <span className="inline-flex max-w-full items-start gap-1">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <PlainText text={title} />
      </span>
      {readOnly ? null : (
        <IconButton
          ref={pencil}
          size="s"
          label={WORDS.commands.rename}
          icon={<Pencil />}
          onClick={() => setEditing(true)}
        />
      )}
    </span>
  );
}

function TitleForm({ title, onClose }: { title: string; onClose: () => void }) {
  const { store, draft } = useScreen();
  const begun = useRun((state) => state.drafts.title?.text);
  const runId = useRun((state) => state.server.run.id);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => focusField('[data-rename]').release, []);
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
        onFocus={({ target }) => target.select()}
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
