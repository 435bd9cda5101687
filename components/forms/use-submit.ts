'use client';

import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { clearFormDraft } from '@/components/ui/form-draft';
import { ApiError } from '@/lib/api/api-error';
import { holdsTooLong } from './field-limit';

interface Refusal {
  message: string | null;
  fields: Record<string, string>;
}

const NONE: Refusal = { message: null, fields: {} };

/**
 * A form's way to the API: one request at a time, its refusal kept beside what was typed.
 * `fields` are the errors by field, `message` is what belongs to none; the first field with an
 * error gets the focus.
 * @param send sends the form; its `ApiError` is shown, anything else is taken as a failure. When
 * it gives `leaving` the page is about to go, and the form stays busy
 * @param known the fields that the form has; an error about another one becomes the message
 */
export function useSubmit(send: (form: FormData) => Promise<unknown>, known: readonly string[]) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState(NONE);
  // A second Enter may come before the busy state is on the screen.
  const under = useRef(false);
  const refused = useRef<HTMLFormElement>(null);

  // The fields say that they are wrong only once the refusal is on the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal moves the focus once
  useEffect(() => {
    refused.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    refused.current = null;
  }, [refusal]);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (under.current) return;
    const form = event.currentTarget;
    // It is marked already; what is too long is neither cut nor sent.
    if (holdsTooLong(form)) return;
    under.current = true;
    setBusy(true);
    try {
      // The button that was pressed is part of what is sent.
      const { submitter } = event.nativeEvent as SubmitEvent;
      const result = await send(new FormData(form, submitter));
      setRefusal(NONE);
      clearFormDraft(form);
      if (result === 'leaving') return;
    } catch (error) {
      refused.current = form;
      setRefusal(refusalOf(error, known));
    }
    under.current = false;
    setBusy(false);
  }

  /** For the form's `onInput`: an error goes once its field is being corrected. */
  function onInput(event: FormEvent<HTMLFormElement>) {
    const { name } = event.target as HTMLInputElement;
    if (!refusal.fields[name]) return;
    const { [name]: _, ...fields } = refusal.fields;
    setRefusal({ ...refusal, fields });
  }

  return { busy, onSubmit, onInput, ...refusal };
}

/** False until the page listens: a form sent before that would reload the page. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** What to tell somebody about an error, in one sentence. */
export function messageOf(error: unknown): string {
  if (error instanceof ApiError) return error.message;
  return COMMON_WORDS.failed;
}

function refusalOf(error: unknown, known: readonly string[]): Refusal {
  if (!(error instanceof ApiError)) return { message: messageOf(error), fields: {} };
  const fields: Record<string, string> = {};
  for (const { field, message } of error.details) {
    if (known.includes(field)) fields[field] ??= sentence(message);
  }
  const other = error.details.find(({ field }) => !known.includes(field));
  if (Object.keys(fields).length > 0 && !other) return { message: null, fields };
  // Of what is not wrong with a field, the sentence says more than the detail's address.
  const isInvalid = error.code === 'VALIDATION_ERROR';
  return {
    message: other && isInvalid ? `${other.field}: ${other.message}` : error.message,
    fields,
  };
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function never(): () => void {
  return () => {};
}
