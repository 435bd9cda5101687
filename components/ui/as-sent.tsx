'use client';

import {
  type ComponentType,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import type { Handover } from './as-sent-kept';
import { onFirstSign } from './first-sign';
import { persistentLoad } from './persistent-load';

/** Always the same object: React would empty the element for another one. */
const AS_IT_IS = { __html: '' };

/**
 * A part of the page that the server draws, and that stays as it was sent, without its code, until
 * somebody touches the page, `subscribe` calls, or the page has long been there. A `Suspense` would
 * not do: what is in one is sent after a long page, and shown a third of a second late. What is
 * typed and pressed in it before its code is there is handed on to it.
 * @param onServer draws it on the server; null in the browser
 * @param load fetches its code, such as `() => import('./item-details')`
 */
export function asSent<P extends object>(
  onServer: ComponentType<P> | null,
  load: () => Promise<{ default: ComponentType<P> }>,
) {
  let known: ComponentType<P> | null = null;

  return function AsSent({
    subscribe,
    ...props
  }: P & {
    /** Calls back once what was sent is no longer true. The result ends that. */
    subscribe: (outdated: () => void) => () => void;
  }) {
    const hydrating = useSyncExternalStore(never, no, yes);
    const [Known, setKnown] = useState(() => (hydrating ? null : known));
    const [sent] = useState(hydrating);
    const [wasKnown] = useState(Known !== null);
    const box = useRef<HTMLDivElement>(null);
    const handover = useRef<Handover>(null);
    const listen = useEffectEvent(subscribe);
    useEffect(() => {
      if (wasKnown) return;
      const stop = new AbortController();
      const clicks = heldClicks(box, stop.signal);
      let asked = false;
      const come = () => {
        if (asked) return;
        asked = true;
        const needed = () => Promise.all([load(), import('./as-sent-kept')]);
        void persistentLoad(needed).then(([module, { handoverOf }]) => {
          known = module.default;
          if (stop.signal.aborted) return;
          stop.abort();
          handover.current = handoverOf(box.current, clicks);
          flushSync(() => setKnown(() => known));
        });
      };
      if (!sent) come();
      const endWaiting = onFirstSign(come);
      const unsubscribe = listen(come);
      return () => {
        stop.abort();
        endWaiting();
        unsubscribe();
      };
    }, [sent, wasKnown]);
    // biome-ignore lint/correctness/useExhaustiveDependencies: once it is drawn
    useLayoutEffect(() => {
      handover.current?.(box.current);
      handover.current = null;
    }, [Known]);
    const Drawn = onServer ?? Known;
    return Drawn ? (
      <div key="alive" ref={box}>
        <Drawn {...(props as unknown as P)} />
      </div>
    ) : (
      // biome-ignore lint/security/noDangerouslySetInnerHtml: it sets nothing, it has React leave what was sent alone
      <div key="sent" ref={box} suppressHydrationWarning dangerouslySetInnerHTML={AS_IT_IS} />
    );
  };
}

const yes = () => true;
const no = () => false;
const never = () => () => {};

/**
 * Holds back clicks on buttons in a part of the page that can't hear them yet. A link leads where
 * it leads, and a field or what folds works by itself.
 * @returns the buttons, in the order they were clicked
 */
function heldClicks(part: RefObject<Element | null>, signal: AbortSignal): Element[] {
  const clicks: Element[] = [];
  const hold = (event: Event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button || !part.current?.contains(button)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    clicks.push(button);
  };
  window.addEventListener('click', hold, { signal, capture: true });
  return clicks;
}
