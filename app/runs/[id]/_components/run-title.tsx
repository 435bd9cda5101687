'use client';

import { Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { focusField } from '@/components/ui/claims';
import { IconButton } from '@/components/ui/icon-button';
import { persistentLoad } from '@/components/ui/persistent-load';
import { PlainText } from '@/components/ui/plain-text';
import { isReadOnly } from '../_store/run-state';
import { WORDS } from '../run.words';
import { useRun } from './run-provider';

const load = () => import('./title-form');
type TitleForm = Awaited<ReturnType<typeof load>>['default'];

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
  const open = editing && !readOnly;
  const [TitleForm, setTitleForm] = useState<TitleForm | null>(null);
  useEffect(() => {
    if (!open) return;
    // What is typed while the form is on its way is for it; Esc meanwhile stays here.
    const hold = focusField('[data-rename]', () => setEditing(false));
    let here = true;
    void persistentLoad(load).then((known) => here && setTitleForm(() => known.default));
    return () => {
      here = false;
      hold.release();
    };
  }, [open]);
  if (open && TitleForm) return <TitleForm title={title} onClose={close} />;
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
          onPointerEnter={load}
          onFocus={load}
          onClick={() => setEditing(true)}
        />
      )}
    </span>
  );
}
