import type { RefObject } from 'react';
import { TextField } from '@/components/forms/field';
import { runTitle, subjectLimit } from '@/lib/runs/run-title';
import { SUBJECT_WORDS } from './subject.words';

/** Asks for what a run is about, and says what it will be called. The same in every form that starts one. */
export function SubjectField({
  checklist,
  value,
  onChange,
  error,
  autoFocus,
  ref,
}: {
  /** The checklist's title. */
  checklist: string;
  value: string;
  onChange: (subject: string) => void;
  error?: string | null | undefined;
  autoFocus?: boolean;
  ref?: RefObject<HTMLInputElement | null>;
}) {
  return (
    <TextField
      label={SUBJECT_WORDS.label}
      ref={ref}
      autoFocus={autoFocus}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      autoComplete="off"
      maxLength={subjectLimit(checklist)}
      placeholder={SUBJECT_WORDS.example}
      hint={
        <span className="[overflow-wrap:anywhere]">
          {SUBJECT_WORDS.hint(runTitle(checklist, value))}
        </span>
      }
      error={error}
    />
  );
}
