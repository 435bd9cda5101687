import { type RefObject, useEffect, useRef, useState } from 'react';

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
    return () => {
      observer.disconnect();
      panel?.removeEventListener('focusin', come);
    };
  }, []);
  return [place, near];
}
