import { useEffect } from 'react';

const PREFIX = 'user-content-';

/**
 * Makes `#new-endpoint` lead to that heading. Ids from a document have a prefix, so that they can't
 * shadow anything of the page, but people and other documents write them without.
 */
export function usePlainAnchors(): void {
  useEffect(() => {
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
}

function follow() {
  const id = decoded(window.location.hash.slice(1));
  if (id === '' || document.getElementById(id)) return;
  const heading = document.getElementById(PREFIX + id.toLowerCase());
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
