import { type ChangeEvent, type KeyboardEvent, useEffect, useRef } from 'react';

/** A day whose last key is so old, in milliseconds, has been typed to its end. */
const PAUSE_MS = 900;

/**
 * The handlers of a date field that saves itself: at once when a day is picked; when typed, after a
 * pause, with Enter or on leaving, since a day that is typed is another day after each key.
 * @param save is given `YYYY-MM-DD`, or an empty text for no day
 * @param note hears of what is typed but not saved yet; null when it is saved
 */
export function useDayInput(save: (day: string) => void, note?: (day: string | null) => void) {
  const typing = useRef(false);
  const wanted = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function flush() {
    clearTimeout(timer.current);
    typing.current = false;
    if (wanted.current === null) return;
    const day = wanted.current;
    wanted.current = null;
    note?.(null);
    save(day);
  }

  return {
    onPointerDown() {
      typing.current = false;
    },
    onKeyDown({ key, altKey }: KeyboardEvent) {
      // These open the picker.
      if (key === ' ' || key === 'F4' || altKey) typing.current = false;
      else if (key === 'Enter') flush();
      else if (key !== 'Tab' && key !== 'Shift') typing.current = true;
    },
    onChange({ target }: ChangeEvent<HTMLInputElement>) {
      if (!target.validity.valid) return;
      wanted.current = target.value;
      if (!typing.current) return flush();
      note?.(target.value);
      clearTimeout(timer.current);
      // An emptied part of it is more likely to be filled again; a year begins with zeros.
      if (target.value > '1000') timer.current = setTimeout(flush, PAUSE_MS);
    },
    onBlur: flush,
  };
}
