'use client';

import { useSyncExternalStore } from 'react';

/** Whether this is a Mac, an iPhone or an iPad, whose main modifier key is ⌘. Not so until the page has loaded. */
export function useApple(): boolean {
  return useSyncExternalStore(never, isApple, () => false);
}

export function isApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

function never(): () => void {
  return () => {};
}
