import { afterEach, expect, test, vi } from 'vitest';
import { watchWaivers } from './watch-waivers';

afterEach(() => {
  vi.useRealTimers();
});

test('it looks when it starts and then every minute, one at a time, and goes on after a failure', async () => {
  vi.useFakeTimers();
  const done: (() => void)[] = [];
  const expireDue = vi.fn(() => new Promise<number>((resolve) => done.push(() => resolve(1))));
  const error = vi.fn();
  const stop = watchWaivers({ expireDue, log: { error } });
  expect(expireDue).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(180_000);
  // The first is not done yet.
  expect(expireDue).toHaveBeenCalledTimes(1);
  done[0]?.();
  expireDue.mockRejectedValueOnce(new Error('locked'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(error).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(expireDue).toHaveBeenCalledTimes(3);
  const stopped = stop();
  done[1]?.();
  await stopped;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(expireDue).toHaveBeenCalledTimes(3);
});
