// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useDayInput } from './use-day-input';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const [save, note] = [vi.fn(), vi.fn()];
let root: Root;

function Day() {
  return <input type="date" defaultValue="" {...useDayInput(save, note)} />;
}

beforeEach(() => {
  vi.useFakeTimers();
  save.mockClear();
  note.mockClear();
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.querySelector('#root') as Element);
  act(() => root.render(<Day />));
});

afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
});

const field = () => document.querySelector('input') as HTMLInputElement;

function set(day: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), day);
  act(() => void field().dispatchEvent(new Event('input', { bubbles: true })));
}

function key(name: string): void {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true });
  act(() => void field().dispatchEvent(event));
}

test('a day that is picked is saved at once, also none', () => {
  set('2026-12-24');
  expect(save).toHaveBeenLastCalledWith('2026-12-24');
  set('');
  expect(save).toHaveBeenLastCalledWith('');
});

test('a day that is typed is kept as it is typed, and saved once it is complete', () => {
  key('2');
  set('0002-12-24');
  set('0020-12-24');
  vi.advanceTimersByTime(5_000);
  expect(save).not.toHaveBeenCalled();
  expect(note).toHaveBeenLastCalledWith('0020-12-24');
  set('2026-12-24');
  vi.advanceTimersByTime(1_000);
  expect(save.mock.calls).toEqual([['2026-12-24']]);
  expect(note).toHaveBeenLastCalledWith(null);
});

test('Enter and leaving save what was typed; the picker after typing saves at once', () => {
  key('1');
  set('2026-12-01');
  key('Enter');
  expect(save).toHaveBeenLastCalledWith('2026-12-01');
  key('2');
  set('2026-12-02');
  act(() => void field().dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  expect(save).toHaveBeenLastCalledWith('2026-12-02');
  key('3');
  key(' ');
  set('2026-12-03');
  expect(save).toHaveBeenLastCalledWith('2026-12-03');
  expect(save).toHaveBeenCalledTimes(3);
});
