import { type RefObject, useEffect, useRef, useState } from 'react';

/** When a page has long been there, what was not asked for comes too. */
const SOON_MS = 3_000;

/** Whether a part of the details has come into view, or the focus into the details around it. */
export function useNear<E extends HTMLElement>(): [RefObject<E | null>, boolean] {
  const place = useRef<E>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const come = () => setNear(true);
    const observer = new IntersectionObserver(
      (entries) => entries.some((one) => one.isIntersecting) && come(),
    );
    const here = place.current as E;
    const panel = here.parentElement;
    observer.observe(here);
    panel?.addEventListener('focusin', come);
    // Who reads by other means than scrolling has it soon after the page is there.
    const soon = setTimeout(come, SOON_MS);
    return () => {
      clearTimeout(soon);
      observer.disconnect();
      panel?.removeEventListener('focusin', come);
    };
  }, []);
  return [place, near];
}
