import { useEffect, useState } from 'react';
import { FIELD_WORDS } from './field.words';

/** From this share of the limit on, a field counts along. */
const NEAR = 0.9;

interface Limited {
  /** Its `id`. */
  id: string;
  /** The most characters; none for no limit. */
  most: number | undefined;
  /** Whether what is beyond the limit can't be typed; else it can, and is refused. */
  cuts: boolean;
  /** How the server counts what was typed. */
  lengthOf: (text: string) => number;
  value: unknown;
  initial: unknown;
}

/**
 * Counts what is in a field. What is too long stays, is marked as wrong and is not sent: a name that
 * is cut without a word is another name.
 */
export function useLimit({ id, most, cuts, lengthOf, value, initial }: Limited) {
  const [typed, setTyped] = useState(String(initial ?? ''));
  const length = lengthOf(value === undefined ? typed : String(value ?? ''));
  const problem = most === undefined ? null : overLimit(length, most);
  useEffect(() => {
    const control = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement | null;
    // Forms that the browser checks are not sent; `useSubmit` looks after the others.
    control?.setCustomValidity(problem ?? '');
  }, [id, problem]);
  const near = most !== undefined && length >= Math.min(most * NEAR, most - 10);
  return {
    problem,
    count: near ? counted(length, most, cuts) : null,
    control: {
      'data-too-long': problem === null ? undefined : true,
      ...(cuts && most !== undefined ? { maxLength: most } : {}),
    },
    /**
     * To be told of what is typed, also where the value is kept outside: a field that was painted a
     * moment ago does not follow its store yet, and React would put back what it shows unless
     * something of its own changes.
     */
    heard: setTyped,
  };
}

/** Why a text is too long to be sent, or nothing. */
export const overLimit = (text: string | number, most: number): string | null => {
  const length = typeof text === 'number' ? text : text.length;
  return length > most ? FIELD_WORDS.tooLong(length, most) : null;
};

/** Gives the focus to what is too long in a form. @returns whether there was something */
export function holdsTooLong(form: HTMLFormElement): boolean {
  const field = form.querySelector<HTMLElement>('[data-too-long]');
  field?.focus();
  return field !== null;
}

const counted = (length: number, most: number, cuts: boolean) =>
  cuts && length >= most ? FIELD_WORDS.full(most) : FIELD_WORDS.count(length, most);
