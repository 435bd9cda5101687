// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useRested } from './use-rested';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  place = document.createElement('div');
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
});

function Rested({ value }: { value: string }) {
  return useRested(value);
}

const show = (value: string) => act(async () => root.render(<Rested value={value} />));
const wait = (ms: number) => act(async () => void vi.advanceTimersByTime(ms));

test('a single change counts at once, of a quick series only the last', async () => {
  await show('a');
  await wait(1_000);
  await show('b');
  expect(place.textContent).toBe('b');
  for (const value of ['c', 'd', 'e']) {
    await wait(100);
    await show(value);
    expect(place.textContent).toBe('b');
  }
  await wait(200);
  expect(place.textContent).toBe('e');
});
