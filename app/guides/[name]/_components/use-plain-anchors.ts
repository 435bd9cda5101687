import { useEffect } from 'react';

const PREFIX = 'user-content-';

/** A heading's `id`, and the part of the document that it stands in. */
export type Place = readonly [id: string, part: number];

/**
 * Makes `#new-endpoint` lead to that heading. Ids from a document have a prefix, so that they can't
 * shadow anything of the page, but people and other documents write them without. A heading of
 * another part of a long guide leads to that part.
 */
export function usePlainAnchors(places: readonly Place[], hrefs: readonly string[]): void {
  useEffect(() => {
    const find = () => follow(places, hrefs);
    find();
    window.addEventListener('hashchange', find);
    return () => window.removeEventListener('hashchange', find);
  }, [places, hrefs]);
}

function follow(places: readonly Place[], hrefs: readonly string[]) {
  const id = decoded(window.location.hash.slice(1));
  if (id === '' || document.getElementById(id)) return;
  const heading = document.getElementById(PREFIX + id.toLowerCase());
  const part = heading
    ? undefined
    : places.find(([of]) => of === id || of === PREFIX + id.toLowerCase())?.[1];
  const href = part === undefined ? '' : hrefs[part];
  if (href) window.location.replace(`${href}#${id}`);
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
