'use client';

import { useLayoutEffect, useRef } from 'react';
import { TextArea } from '@/components/forms/field';
import { LazyMarkdown } from '@/components/markdown/markdown-lazy';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { noteName } from '../../_store/noting';
import type { ReviewItem } from '../../_store/review.types';
import { takesPart } from '../../_store/review-state';
import { WORDS } from '../../review.words';
import { REVIEW_KEYS } from '../keys';
import { useReview, useScreen } from '../review-provider';

const STATES = { saving: WORDS.saving, saved: WORDS.saved, waiting: WORDS.notSaved };

/** The note that all write together about an item. */
export function SharedNote({ one }: { one: ReviewItem }) {
  const { writeNote, saveNote, settleNote } = useScreen();
  const { id } = one;
  const note = one.note ?? '';
  const draft = useReview((state) => state.drafts[noteName(id)]);
  const state = useReview((state) => state.noting[id]);
  const part = useReview(takesPart);
  const text = draft?.text ?? note;
  const clash = draft !== undefined && draft.base !== note;
  const field = useCaretKept(text);
  if (!part) {
    return (
      <div>
        <h3 className="mb-1 text-sm font-semibold">{WORDS.sharedNote}</h3>
        {note ? (
          <LazyMarkdown source={note} compact />
        ) : (
          <p className="text-sm text-muted">{WORDS.noNote}</p>
        )}
      </div>
    );
  }
  return (
    <div ref={field}>
      <TextArea
        label={WORDS.sharedNote}
        data-field="note"
        aria-keyshortcuts={REVIEW_KEYS.write}
        rows={3}
        maxLength={20_000}
        cuts
        placeholder={WORDS.noteHint}
        value={text}
        onChange={({ target }) => writeNote(id, target.value)}
        onBlur={() => void saveNote(id)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          event.currentTarget.blur();
        }}
      />
      {clash ? (
        <Notice
          tone="warn"
          title={WORDS.noteClash}
          className="mt-2"
          actions={
            <div className="flex flex-col gap-1.5">
              <Button size="s" onClick={() => settleNote(id, 'both')}>
                {WORDS.keepBoth}
              </Button>
              <Button size="s" onClick={() => settleNote(id, 'mine')}>
                {WORDS.keepMine}
              </Button>
              <Button size="s" onClick={() => settleNote(id, 'theirs')}>
                {WORDS.keepTheirs}
              </Button>
            </div>
          }
        >
          <p className="text-muted">{WORDS.theirs}</p>
          <p className="max-h-32 overflow-y-auto whitespace-pre-wrap [overflow-wrap:anywhere]">
            {note || '(empty)'}
          </p>
        </Notice>
      ) : (
        <p role="status" className="mt-1 min-h-5 text-[0.8125rem] text-muted">
          {state ? STATES[state] : ''}
        </p>
      )}
    </div>
  );
}

/** Text that others put in must not carry the caret to the end of what one is writing. */
function useCaretKept(text: string) {
  const field = useRef<HTMLDivElement>(null);
  const before = useRef({ text, caret: 0 });
  useLayoutEffect(() => {
    const area = field.current?.querySelector('textarea');
    const { text: old, caret } = before.current;
    if (area && document.activeElement === area && old !== text && area.selectionStart !== caret) {
      // The browser puts the caret at the end when the text is replaced from outside.
      const typed = area.selectionStart < text.length || caret >= old.length;
      if (!typed) {
        const kept = old.slice(0, caret);
        const place = text.startsWith(kept) ? caret : caret + (text.length - old.length);
        area.setSelectionRange(place, place);
      }
    }
    before.current = { text, caret: area?.selectionStart ?? 0 };
  });
  return field;
}
