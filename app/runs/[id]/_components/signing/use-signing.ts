import { startTransition, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { api } from '@/components/api/browser-api';
import type { Data } from '@/lib/application/client';
import type { ProjectEvent } from '@/lib/model/event.types';
import { useRun } from '../run-provider';

export type Signing = Data<'get', '/runs/{id}/signing'>;

/** The sign-offs for whoever must not miss them: null where they could not be asked for. */
export interface KnownSigning {
  /** None as long as the first answer is on its way. */
  now(): Signing | null | undefined;
  later(): Promise<Signing | null>;
}

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
  const latest = useRef<Signing | null | undefined>(initial ?? undefined);
  const [first] = useState(awaited);
  const [wanted, setWanted] = useState(0);
  const signed = useRun(({ feed }) => (feed[runId] ?? NONE).filter(isSignOff).length);
  const items = useRun((state) => state.server.items);
  const evidence = useRun((state) => state.server.evidence);
  const live = useRun((state) => state.live);
  const load = useEffectEvent(async (signal: AbortSignal) => {
    try {
      const found = await api.call('get', '/runs/{id}/signing', { params: { id: runId }, signal });
      latest.current = found;
      // What the page came with stays on it until the code to draw the new is there.
      startTransition(() => setSigning(found));
    } catch {
      // What was known stays; the next change or connection asks again.
      if (signal.aborted) return;
      latest.current ??= null;
    }
    first.arrived();
  });
  // Nothing goes stale where nobody has signed.
  const anySigned = (signing?.signOffs.length ?? 0) > 0;
  const asked = useRef(initial !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sign-off or the stream's return is why it is asked for again
  useEffect(() => {
    if (asked.current) {
      asked.current = false;
      return;
    }
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
  const reload = useCallback(() => setWanted((times) => times + 1), []);
  const known = {
    now: () => latest.current,
    later: () => first.promise.then(() => latest.current ?? null),
  };
  return { signing, known, reload };
}

/** A promise that is kept from outside. */
function awaited() {
  let arrived = () => {};
  const promise = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  return { promise, arrived: () => arrived() };
}

const isSignOff = ({ type }: ProjectEvent) => type === 'run.signed';
