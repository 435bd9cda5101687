'use client';

import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { MentionArea } from '@/app/runs/[id]/_components/mentions/mention-area';
import { overLimit } from '@/components/forms/field-limit';
import { WORDS as KEYS } from '@/components/keyboard/keys.words';
import { useApple } from '@/components/keyboard/use-apple';
import { LazyMarkdown } from '@/components/markdown/markdown-lazy';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { CopyButton } from '@/components/ui/copy-button';
import type { Member } from '../../_store/run.types';
import { WORDS } from '../../run.words';
import { useRun, useScreen } from '../run-provider';

/** Only notes mention people. */
const NOBODY: readonly Member[] = [];

/**
 * Text that is saved when it is left or with Ctrl+Enter. What is being written stays through reloads
 * and whatever others do meanwhile; that is told, and saving it asks which of the two is to stay.
 */
export function DraftField({
  name,
  label,
  value,
  waiting,
  disabled,
  maxLength,
  markdown = false,
  onSave,
}: {
  /** By which the draft is kept. */
  name: string;
  label: string;
  /** The text as it is now. */
  value: string;
  /** A change of the item has not been confirmed yet. */
  waiting: boolean;
  disabled: boolean;
  maxLength: number;
  /** It may hold Markdown, so it can be looked at as it will be read. */
  markdown?: boolean;
  /** @returns why it can't be saved */
  onSave: (text: string, base: string) => string | null;
}) {
  const screen = useScreen();
  const draft = useRun((state) => state.drafts[name]);
  const apple = useApple();
  const people = useRun((state) => state.server.people);
  const [preview, setPreview] = useState(true);
  const [error, setError] = useState<string | null>(null);
  const [savedText, setSavedText] = useState<string | null>(null);
  const stateId = useId();
  const place = useRef<HTMLDivElement>(null);
  const text = draft?.text ?? value;
  // A conflict puts it aside; then it is not saved, whatever was pressed.
  const saved = savedText !== null && savedText === value;
  const overtaken = draft !== undefined && draft.base !== value;

  function write(next: string) {
    setSavedText(null);
    setError(null);
    screen.draft(name, next === value ? null : { text: next, base: draft?.base ?? value });
  }
  function save() {
    const now = screen.store.getState().drafts[name];
    if (!now || disabled) return;
    const problem = overLimit(now.text, maxLength) ?? onSave(now.text, now.base);
    setError(problem);
    if (problem) return;
    screen.draft(name, null);
    setSavedText(now.text);
  }
  /** Shows the field or how it will be read, with the focus in it: what is typed next is for it. */
  function turn(toPreview: boolean) {
    flushSync(() => setPreview(toPreview));
    place.current?.querySelector<HTMLElement>('textarea, button')?.focus();
  }
  function cancel() {
    screen.draft(name, null);
    setError(null);
  }

  if (markdown && preview && text && !draft) {
    return (
      <div ref={place}>
        <div className="mb-1 flex items-center justify-between gap-2">
          <p className="text-sm font-medium">{label}</p>
          {disabled ? null : (
            <Button size="s" variant="ghost" onClick={() => turn(false)}>
              {WORDS.editNote}
            </Button>
          )}
        </div>
        <div className="rounded-control border border-line bg-surface px-3 py-2">
          <LazyMarkdown source={text} compact />
        </div>
        <p role="status" className="mt-1 text-[0.8125rem] text-muted">
          {saved ? (waiting ? WORDS.waiting : WORDS.saved) : ''}
        </p>
      </div>
    );
  }
  return (
    <div ref={place}>
      <MentionArea
        people={markdown ? people : NOBODY}
        label={label}
        value={text}
        disabled={disabled}
        maxLength={maxLength}
        error={error}
        rows={2}
        aria-describedby={stateId}
        placeholder={markdown ? WORDS.markdown : undefined}
        onText={write}
        onBlur={() => {
          save();
          setPreview(true);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
            event.preventDefault();
            save();
            turn(true);
          }
          // With nothing written it leaves the field.
          if (event.key !== 'Escape' || !draft) return;
          // Esc gives up what was written, not the whole page's state.
          event.stopPropagation();
          cancel();
          turn(true);
        }}
      />
      <p id={stateId} role="status" className="mt-1 text-[0.8125rem] text-muted">
        {overtaken && !disabled ? WORDS.overtaken : ''}
        {draft ? (disabled ? WORDS.closedDraft : KEYS.unsaved(apple)) : ''}
        {!draft && saved ? (waiting ? WORDS.waiting : WORDS.saved) : ''}
      </p>
      {draft && disabled ? (
        <div className="mt-1.5 flex flex-wrap gap-2">
          <CopyButton text={draft.text} label={WORDS.copyDraft} />
          <Button size="s" onClick={cancel}>
            {COMMON_WORDS.discard}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
