'use client';

import { type ClipboardEvent, type FormEvent, type RefObject, useState } from 'react';
import { TextArea } from '@/components/forms/field';
import { useHydrated } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { clearFormDraft, useFormDraft } from '@/components/ui/form-draft';
import { WORDS } from '../import.words';
import { useScreen } from './import-provider';

/** What is longer is slow to type in, so it is taken as a document at once. */
export const LONG_TEXT = 100_000;

/** Takes a pasted document. What is typed survives a reload. */
export function PasteForm({ area }: { area: RefObject<HTMLTextAreaElement | null> }) {
  const { addText } = useScreen();
  const hydrated = useHydrated();
  const [missing, setMissing] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const source = area.current?.value ?? '';
    setMissing(source.trim() === '');
    if (source.trim() === '') return area.current?.focus();
    addText(source);
    form.reset();
    clearFormDraft(form);
  }

  function paste(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text/plain');
    if (text.length <= LONG_TEXT) return;
    event.preventDefault();
    addText(text);
  }

  return (
    <form ref={useFormDraft('import')} method="post" noValidate onSubmit={submit}>
      <TextArea
        ref={area}
        name="source"
        label={WORDS.paste}
        hint={WORDS.pasteHint}
        error={missing ? WORDS.nothingPasted : null}
        spellCheck={false}
        className="[&_textarea]:font-mono [&_textarea]:text-[0.8125rem] [&_textarea]:min-h-32"
        onInput={() => setMissing(false)}
        onPaste={paste}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <div className="mt-2 flex justify-end">
        <Button type="submit" disabled={!hydrated}>
          {WORDS.read}
        </Button>
      </div>
    </form>
  );
}
