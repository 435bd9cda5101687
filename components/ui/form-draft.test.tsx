// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearFormDraft, useFormDraft } from './form-draft';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root | null = null;

function Form({ lasting = true }: { lasting?: boolean }) {
  const [text, setText] = useState('');
  const [more, setMore] = useState(false);
  return (
    <form ref={useFormDraft('order', lasting)}>
      <input name="title" defaultValue="as it was" />
      <input name="text" value={text} onChange={({ target }) => setText(target.value)} />
      <label>
        More
        <input type="checkbox" checked={more} onChange={() => setMore(!more)} />
      </label>
      {more ? <textarea name="why" /> : null}
      <input name="word" type="password" />
    </form>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
});

afterEach(() => {
  close();
  vi.useRealTimers();
});

/** A new page, as after a reload. */
function open(person = 'ada', lasting = true): void {
  document.body.innerHTML = `<main data-person="${person}"><div id="root"></div></main>`;
  root = createRoot(document.querySelector('#root') as Element);
  act(() => root?.render(<Form lasting={lasting} />));
  act(() => void vi.advanceTimersByTime(200));
}

function close(): void {
  act(() => root?.unmount());
  vi.advanceTimersByTime(10);
  root = null;
}

const field = (name: string) =>
  document.querySelector(`[name="${name}"]`) as HTMLInputElement | HTMLTextAreaElement | null;

function type(name: string, value: string): void {
  const control = field(name)!;
  const { prototype } =
    control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
  act(() => void control.dispatchEvent(new Event('input', { bubbles: true })));
}

function fill(): void {
  type('title', 'New title');
  type('text', 'Half a sen');
  act(() => document.querySelector<HTMLInputElement>('[type="checkbox"]')?.click());
  type('why', 'Since');
  type('word', 'a secret');
}

const values = () => ['title', 'text', 'why', 'word'].map((name) => field(name)?.value);

test('a reload loses nothing of a form, but a password is not kept', () => {
  open();
  fill();
  open();
  expect(values()).toEqual(['New title', 'Half a sen', 'Since', '']);
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('a secret');
});

test('what was sent is not put back', () => {
  open();
  fill();
  clearFormDraft(document.querySelector('form') as HTMLFormElement);
  open();
  expect(values()).toEqual(['as it was', '', undefined, '']);
});

test('another account of the same browser sees nothing of it', () => {
  open('ada');
  fill();
  open('bo');
  expect(values()).toEqual(['as it was', '', undefined, '']);
});

test('a dialog that is closed discards it; a page that is left does not', () => {
  open('ada', false);
  fill();
  close();
  open('ada', false);
  expect(field('title')?.value).toBe('as it was');
  close();
  open();
  fill();
  close();
  open();
  expect(field('title')?.value).toBe('New title');
});
