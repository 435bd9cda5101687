import type { Root } from 'hast';
import { useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';

/** Texts that are remembered, so that going to and fro between items asks once. */
const KEPT = 50;
const kept = new Map<string, Root>();

/**
 * A long text as the server reads it; nothing until that is known, and nothing when it can't be.
 * @param text none when there is nothing to ask for
 */
export function useFormatted(text: string | null): Root | null {
  const [found, setFound] = useState<{ text: string; tree: Root } | null>(null);
  useEffect(() => {
    if (text === null || kept.has(text)) return;
    const stop = new AbortController();
    api
      .call('post', '/formatted-texts', { body: { text }, signal: stop.signal })
      .then(({ tree }) => {
        keep(text, tree as Root);
        setFound({ text, tree: tree as Root });
      })
      // It is shown as it was typed then.
      .catch(() => {});
    return () => stop.abort();
  }, [text]);
  if (text === null) return null;
  return kept.get(text) ?? (found?.text === text ? found.tree : null);
}

function keep(text: string, tree: Root): void {
  kept.set(text, tree);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
}
