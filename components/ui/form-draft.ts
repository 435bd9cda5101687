'use client';

import { useCallback } from 'react';
import { COMMON_WORDS } from './common.words';
import { toast } from './toast';

type Values = Record<string, string | boolean>;
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** For so many frames, fields that show only because of other values are waited for. */
const FRAMES = 300;

const names = new WeakMap<HTMLFormElement, string>();
/** What has been written into since the page was loaded, or told about. */
const written = new Set<string>();
/** Whose forms are on the page. */
const shown = new Set<string>();

/**
 * Keeps what is typed into a form through a reload of the tab, for this person alone. Put back as
 * if typed, it is told, with a way to discard it. It is gone once `useSubmit` has sent the form.
 * @param name tells the form from others, such as `edit-project:ID`; without one, nothing is kept
 * @param lasting keeps it also when the form goes from the page; a dialog's goes with the dialog
 * @returns the form's `ref`
 */
export function useFormDraft(name: string | undefined, lasting = true) {
  return useCallback(
    (form: HTMLFormElement | null) => {
      if (!form || !name) return;
      names.set(form, name);
      shown.add(name);
      const stop = new AbortController();
      const keep = (event: Event) => noteValue(name, event.target);
      form.addEventListener('input', keep, { signal: stop.signal });
      form.addEventListener('change', keep, { signal: stop.signal });
      const kept = read(name);
      // What was written since the page was loaded is no surprise.
      const tell = !written.has(name);
      const restored = kept && restore(form, kept, stop.signal);
      if (restored && tell) tellRestored(form, name, restored);
      return () => {
        stop.abort();
        shown.delete(name);
        // It may only be drawn anew.
        if (!lasting) setTimeout(() => shown.has(name) || clear(name));
      };
    },
    [name, lasting],
  );
}

/** Forgets what was kept of a form: it was sent, or discarded. */
export function clearFormDraft(form: HTMLFormElement): void {
  const name = names.get(form);
  if (name) clear(name);
}

function tellRestored(form: HTMLFormElement, name: string, restored: Restored): void {
  const action = {
    label: COMMON_WORDS.discard,
    run() {
      restored.stop();
      for (const [control, value] of [...restored.before].reverse()) put(control, value);
      clear(name);
      form.querySelector<HTMLElement>('input, textarea, select')?.focus();
    },
  };
  toast(COMMON_WORDS.draftRestored, { action });
}

function noteValue(name: string, target: EventTarget | null): void {
  if (!isControl(target)) return;
  const { key, value } = stateOf(target);
  written.add(name);
  write(keyOf(name), { ...read(name), [key]: value });
}

interface Restored {
  /** What the fields held before. */
  before: Map<Control, string | boolean>;
  stop: () => void;
}

/**
 * Puts values back into the fields that are there, and into those that come only because of them:
 * one field a frame, since it may change the others.
 */
function restore(form: HTMLFormElement, kept: Values, signal: AbortSignal): Restored {
  const left = new Map(Object.entries(kept));
  const before: Restored['before'] = new Map();
  let frames = 0;
  attempt();
  return { before, stop: () => left.clear() };

  function attempt(): void {
    for (const control of form.elements) {
      if (!isControl(control)) continue;
      const { key, value } = stateOf(control);
      const wanted = left.get(key);
      if (wanted === undefined) continue;
      left.delete(key);
      if (wanted === value) continue;
      before.set(control, value);
      put(control, wanted);
      break;
    }
    frames += 1;
    if (left.size > 0 && frames < FRAMES && !signal.aborted) requestAnimationFrame(attempt);
  }
}

/** Sets a field as a person would, so that what controls it hears of it. */
function put(control: Control, value: string | boolean): void {
  if (typeof value === 'boolean') {
    if (isTicked(control) && control.checked !== value) control.click();
    return;
  }
  const { prototype } =
    control instanceof HTMLSelectElement
      ? HTMLSelectElement
      : control instanceof HTMLTextAreaElement
        ? HTMLTextAreaElement
        : HTMLInputElement;
  // React watches the field's own setter; the prototype's goes past it.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

function stateOf(control: Control): { key: string; value: string | boolean } {
  const { value } = control;
  const name = control.name || control.ariaLabel || control.labels?.[0]?.textContent || control.id;
  return isTicked(control)
    ? { key: `${name}=${value}`, value: control.checked }
    : { key: name, value };
}

const isTicked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');

/** A field whose value may be kept: passwords and files may not, and a search is no part of a form. */
function isControl(target: unknown): target is Control {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement) || 'noDraft' in target.dataset) return false;
  return !['password', 'file', 'hidden', 'submit', 'button', 'search'].includes(target.type);
}

/** Nobody sees what another account of the same browser has begun to write. */
function keyOf(form: string): string {
  const person = document.querySelector<HTMLElement>('[data-person]')?.dataset.person ?? '';
  return `walkaround:form:${person}:${form}`;
}

function read(name: string): Values | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null');
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // It is still on the page.
  }
}

function clear(name: string): void {
  try {
    sessionStorage.removeItem(keyOf(name));
  } catch {
    // There is nothing to forget.
  }
}
