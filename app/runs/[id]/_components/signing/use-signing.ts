import { useEffect, useEffectEvent, useState } from 'react';
import { api } from '@/components/browser-api';
import type { Data } from '@/lib/api/client';
import type { ProjectEvent } from '@/lib/events/event.types';
import { useRun } from '../run-provider';

export type Signing = Data<'get', '/runs/{id}/signing'>;

/** Changes that come in a burst are asked about once. */
const PAUSE = 400;
const NONE: readonly ProjectEvent[] = [];

/**
 * Who signed the run off and what changed since; null until it is known. It is asked for anew when
 * somebody signs, when an answer or its evidence changes, and when a lost stream is back.
 */
export function useSigning(): Signing | null {
  const runId = useRun((state) => state.server.run.id);
  const [signing, setSigning] = useState<Signing | null>(null);
  const signed = useRun(({ feed }) => (feed[runId] ?? NONE).filter(isSignOff).length);
  const items = useRun((state) => state.server.items);
  const evidence = useRun((state) => state.server.evidence);
  const live = useRun((state) => state.live);
  const load = useEffectEvent(async (signal: AbortSignal) => {
    try {
      setSigning(await api.call('get', '/runs/{id}/signing', { params: { id: runId }, signal }));
    } catch {
      // What was known stays; the next change or connection asks again.
    }
  });
  // Nothing goes stale where nobody has signed.
  const anySigned = (signing?.signOffs.length ?? 0) > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sign-off or the stream's return is why it is asked for again
  useEffect(() => {
    const stop = new AbortController();
    void load(stop.signal);
    return () => stop.abort();
  }, [runId, signed, live]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed answer is why it is asked for again
  useEffect(() => {
    if (!anySigned) return;
    const stop = new AbortController();
    const timer = setTimeout(() => void load(stop.signal), PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [items, evidence, anySigned]);
  return signing;
}

const isSignOff = ({ type }: ProjectEvent) => type === 'run.signed';
