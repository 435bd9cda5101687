import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followEventStream } from './event-stream';
import { FakeSource } from './fake-source';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeSource);
  FakeSource.opened = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function follow() {
  const connected = vi.fn();
  const receive = vi.fn();
  const stop = followEventStream({
    address: () => '/events?after=7',
    receive,
    notices: {},
    reset: async () => {},
    connected,
    denied: () => {},
  });
  const newest = () => FakeSource.opened.at(-1) as FakeSource;
  newest().onopen?.();
  return { connected, receive, stop, newest };
}

test('a stream that has fallen silent is opened anew', () => {
  const { connected, newest, stop } = follow();
  const first = newest();
  vi.advanceTimersByTime(9 * 60_000);
  expect(FakeSource.opened.length).toBeGreaterThan(1);
  expect(first.readyState).toBe(FakeSource.CLOSED);
  expect(connected).toHaveBeenCalledWith(false);
  stop();
  const { length } = FakeSource.opened;
  vi.advanceTimersByTime(9 * 60_000);
  expect(FakeSource.opened).toHaveLength(length);
});

test('a beat or an event every ten seconds keeps a stream', () => {
  const { receive, newest, stop } = follow();
  for (let n = 0; n < 30; n += 1) {
    vi.advanceTimersByTime(10_000);
    if (n % 2) newest().say('beat');
    else newest().say('event', { seq: n });
  }
  vi.advanceTimersByTime(1);
  expect(FakeSource.opened).toHaveLength(1);
  expect(receive).toHaveBeenCalledTimes(15);
  stop();
});

test('a stream that was closed is opened again, ever more slowly', () => {
  const { newest, stop } = follow();
  for (let n = 0; n < 4; n += 1) {
    newest().readyState = FakeSource.CLOSED;
    newest().onerror?.();
    vi.advanceTimersByTime(20_000);
  }
  expect(FakeSource.opened).toHaveLength(5);
  expect(newest().url).toBe('/events?after=7');
  stop();
});
