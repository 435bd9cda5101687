// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useSecondsTo } from './use-clock';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const START = Date.parse('2026-11-26T09:00:00.000Z');
const state = { ahead: 0, server: { now: '2026-11-26T09:00:00.000Z' } };
vi.mock('./review-provider', () => ({
  useReview: (select: (all: typeof state) => unknown) => select(state),
  useScreen: () => ({ store: STORE }),
}));
const STORE = { getState: () => state, subscribe: () => () => {} };
let root: Root;
let seen: number[];

function Left({ until }: { until: number }) {
  seen.push(useSecondsTo(new Date(until).toISOString()));
  return null;
}

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  state.ahead = 0;
  seen = [];
  root = createRoot(document.createElement('div'));
});

afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
});

const show = (until: number) => act(() => root.render(<Left until={until} />));

test('a timer that begins between two ticks does not begin with more than it has', () => {
  show(START + 60_000);
  act(() => vi.advanceTimersByTime(1_900));
  seen = [];
  show(START + 1_900 + 300_000);
  expect(Math.max(...seen)).toBe(300);
});

test('a clock shown long after the page came does not begin with when it came', () => {
  vi.setSystemTime(START + 600_000);
  state.ahead = 2_000;
  show(START + 602_000 + 300_000);
  expect(Math.max(...seen)).toBe(300);
  act(() => vi.advanceTimersByTime(1_000));
  expect(seen.at(-1)).toBe(299);
});
