// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { COMMON_WORDS } from './common.words';
import { dismissToast, Toaster, toast } from './toast';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.querySelector('#root') as Element);
  act(() => root.render(<Toaster />));
  // Files of tests share what is shown: another may have left an error.
  const left = `[aria-label="${COMMON_WORDS.dismiss}"]`;
  for (const button of document.querySelectorAll<HTMLElement>(left)) act(() => button.click());
});

afterEach(() => {
  act(() => vi.advanceTimersByTime(60_000));
  act(() => root.unmount());
  vi.useRealTimers();
});

const shown = () => [...document.querySelectorAll('p')].map(({ textContent }) => textContent);
function say(...all: Parameters<typeof toast>): number {
  let id = 0;
  act(() => {
    id = toast(...all);
  });
  return id;
}

test('what is still there is not shown twice, and stays as long again', () => {
  const first = say('There is nothing to redo');
  act(() => vi.advanceTimersByTime(4_000));
  expect(say('There is nothing to redo')).toBe(first);
  expect(shown()).toEqual(['There is nothing to redo']);
  act(() => vi.advanceTimersByTime(4_000));
  expect(shown()).toHaveLength(1);
  act(() => vi.advanceTimersByTime(1_000));
  expect(shown()).toEqual([]);
});

test('the same words with something to do about them are two messages', () => {
  const action = { label: 'Undo', run: () => {} };
  const [one] = [say('3 items changed', { action }), say('3 items changed', { action })];
  expect(shown()).toHaveLength(2);
  act(() => dismissToast(one));
  expect(shown()).toHaveLength(1);
});
