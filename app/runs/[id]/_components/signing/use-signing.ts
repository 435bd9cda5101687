import { startTransition, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { api } from '@/components/api/browser-api';
import type { ProjectEvent } from '@/lib/model/event.types';
import { useRun } from '../run-provider';
import { type KnownSigning, knownSigning, type Signing } from './known-signing';

/** Changes that come in a burst are asked about once. */
const PAUSE = 400;
const NONE: readonly ProjectEvent[] = [];

/**
 * Who signed the run off and what changed since; null until it is known. It is asked for anew when
 * somebody signs, when an answer or its evidence changes, and when the stream is there.
 * @param initial what the page came with
 */
export function useSigning(initial: Signing | null): {
  signing: Signing | null;
  known: KnownSigning;
  reload(): void;
} {
  const runId = useRun((state) => state.server.run.id);
  const [signing, setSigning] = useState(initial);
  const [known] = useState(() => knownSigning(initial));
  const [wanted, setWanted] = useState(0);
  const signed = useRun(({ feed }) => (feed[runId] ?? NONE).filter(isSignOff).length);
  const items = useRun((state) => state.server.items);
  const evidence = useRun((state) => state.server.evidence);
  const live = useRun((state) => state.live);
  const load = useEffectEvent(async (signal: AbortSignal) => {
    const heard = known.asking();
    try {
      const found = await api.call('get', '/runs/{id}/signing', { params: { id: runId }, signal });
      heard(found);
      // What the page came with stays on it until the code to draw the new is there.
      startTransition(() => setSigning(found));
    } catch {
      // What was known stays; the next change or connection asks again.
      if (!signal.aborted) heard(null);
    }
  });
  // Nothing goes stale where nobody has signed.
  const anySigned = (signing?.signOffs.length ?? 0) > 0;
  const asked = useRef(initial !== null);
  const heardOf = useRef(signed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sign-off or the stream's return is why it is asked for again
  useEffect(() => {
    if (asked.current) {
      asked.current = false;
      return;
    }
    if (heardOf.current !== signed) known.outdated();
    heardOf.current = signed;
    const stop = new AbortController();
    void load(stop.signal);
    return () => stop.abort();
  }, [runId, signed, live, wanted]);
  const seen = useRef({ items, evidence });
  useEffect(() => {
    if (!anySigned || (seen.current.items === items && seen.current.evidence === evidence)) return;
    seen.current = { items, evidence };
    const stop = new AbortController();
    const timer = setTimeout(() => void load(stop.signal), PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [items, evidence, anySigned]);
  const reload = useCallback(() => {
    // At once: whoever has just signed may change something before this is drawn anew.
    known.outdated();
    setWanted((times) => times + 1);
  }, [known]);
  return { signing, known, reload };
}

const isSignOff = ({ type }: ProjectEvent) => type === 'run.signed';
