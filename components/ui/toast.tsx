'use client';

import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { cx } from './class-names';
import { COMMON_WORDS } from './common.words';
import { IconButton } from './icon-button';

export interface ToastOptions {
  tone?: 'info' | 'done' | 'error';
  /** One thing to do about it, such as Undo. It also gives the toast more time. */
  action?: { label: string; run: () => void };
  /** How long it stays, in milliseconds; `Infinity` until dismissed, which an error does unless told. */
  duration?: number;
}

interface Shown extends ToastOptions {
  id: number;
  message: string;
  /** How often it was said while it was there: each time it stays anew. */
  times: number;
}

const MOST = 3;
const store = createStore<{ toasts: Shown[] }>(() => ({ toasts: [] }));
let last = 0;

/** Says something at the foot of the page; once, when the same is still there. Gives the id that `dismissToast` takes. Browser only. */
export function toast(message: string, options: ToastOptions = {}): number {
  const { toasts } = store.getState();
  // What can be done about it tells two of the same words apart.
  const same = toasts.find(
    (one) => one.message === message && one.tone === options.tone && !one.action && !options.action,
  );
  const id = same?.id ?? ++last;
  const said = { ...options, id, message, times: (same?.times ?? 0) + 1 };
  store.setState({
    toasts: same
      ? toasts.map((one) => (one === same ? said : one))
      : [...toasts, said].slice(-MOST),
  });
  return id;
}

/** Takes a toast away before its time. */
export function dismissToast(id: number): void {
  store.setState(({ toasts }) => ({ toasts: toasts.filter((one) => one.id !== id) }));
}

/** Where toasts appear; the root layout has the only one. The regions stand there before what they announce. */
export function Toaster() {
  const { toasts } = useStore(store);
  const errors = toasts.filter((one) => one.tone === 'error');
  const others = toasts.filter((one) => one.tone !== 'error');
  return (
    <div className="pointer-events-none fixed left-0 right-[var(--beside-toasts,0px)] bottom-[calc(var(--bottom-nav)+var(--below-toasts,0px))] z-50 flex flex-col items-center gap-2 px-3 pb-4 print:hidden">
      <div role="alert" className="flex w-full max-w-md flex-col gap-2">
        {errors.map((one) => (
          <Toast key={one.id} {...one} />
        ))}
      </div>
      <div role="status" className="flex w-full max-w-md flex-col gap-2">
        {others.map((one) => (
          <Toast key={one.id} {...one} />
        ))}
      </div>
    </div>
  );
}

function Toast({ id, message, times, tone = 'info', action, duration }: Shown) {
  const [held, setHeld] = useState(false);
  const stays = duration ?? (tone === 'error' ? Number.POSITIVE_INFINITY : action ? 10_000 : 5_000);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said again, it stays as long again
  useEffect(() => {
    if (held || !Number.isFinite(stays)) return;
    const timer = setTimeout(() => dismissToast(id), stays);
    return () => clearTimeout(timer);
  }, [held, id, stays, times]);
  const Icon = tone === 'error' ? CircleAlert : tone === 'done' ? CircleCheck : Info;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds the clock while it is being read
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="toast-in pointer-events-auto flex items-center gap-2.5 rounded-card border border-line-strong bg-raised py-1.5 pr-1.5 pl-3.5 text-sm shadow-floating"
    >
      <Icon className={cx('size-4 shrink-0', INKS[tone])} />
      <p className="min-w-0 flex-1 py-1">{message}</p>
      {action ? (
        <button
          type="button"
          className="touch-target h-8 shrink-0 rounded-control px-2.5 font-semibold text-accent hover:bg-hover"
          onClick={() => {
            dismissToast(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      ) : null}
      <IconButton
        size="s"
        label={COMMON_WORDS.dismiss}
        icon={<X />}
        onClick={() => dismissToast(id)}
      />
    </div>
  );
}

const INKS = { info: 'text-accent', done: 'text-done', error: 'text-danger' };
