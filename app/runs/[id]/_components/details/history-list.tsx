'use client';

import { useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { throughOf } from '@/components/events/through.words';
import { TimeAgo } from '@/components/time/time-ago';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { ProjectEvent } from '@/lib/model/event.types';
import { nameOf, useRun, useScreen } from '../run-provider';
import { WORDS as DETAILS } from './details.words';
import { WORDS } from './history.words';
import { itemHistorySentence } from './item-history-sentence';

const PAGE = 20;
const NONE: readonly ProjectEvent[] = [];

/** What happened to an item, the newest first; what happens now is added as it does. */
export default function HistoryList({ id }: { id: string }) {
  const { store } = useScreen();
  const projectId = useRun((state) => state.server.run.projectId);
  const feed = useRun((state) => state.feed[id] ?? NONE);
  const [known, setKnown] = useState<readonly ProjectEvent[] | null>(null);
  const [more, setMore] = useState(1);
  const [total, setTotal] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    api
      .list('/projects/{id}/events', {
        params: { id: projectId },
        query: { itemId: id, limit: PAGE, page: more },
        signal: stop.signal,
      })
      .then(({ data, meta }) => {
        setKnown((before) => [...(before ?? []), ...(data as unknown as ProjectEvent[])]);
        setTotal(meta.total);
      })
      .catch(() => {
        if (!stop.signal.aborted) setFailed(true);
      });
    return () => stop.abort();
  }, [projectId, id, more]);
  const events = [
    ...new Map([...(known ?? []), ...feed].map((event) => [event.seq, event])).values(),
  ];
  events.sort((one, other) => other.seq - one.seq);
  const names = (person: string) => nameOf(store.getState(), person);
  const told = events.flatMap((event) => {
    const sentence = itemHistorySentence(event, names);
    return sentence ? [{ event, sentence }] : [];
  });
  return (
    <>
      {known === null && !failed ? (
        <div role="status" aria-label={DETAILS.history.loading}>
          <Skeleton />
        </div>
      ) : null}
      {failed ? <p className="text-sm text-muted">{WORDS.failed}</p> : null}
      {known && told.length === 0 ? <p className="text-sm text-muted">{WORDS.none}</p> : null}
      <ol className="space-y-1.5 text-[0.8125rem] text-muted">
        {told.map(({ event, sentence }) => (
          <li key={event.seq} className="[overflow-wrap:anywhere]">
            <span className="font-medium text-ink">{event.actor.name}</span>
            {throughOf(event)} {sentence}, <TimeAgo at={event.at} />
          </li>
        ))}
      </ol>
      {known && known.length < total && known.length >= more * PAGE ? (
        <Button size="s" variant="ghost" className="mt-2" onClick={() => setMore(more + 1)}>
          {WORDS.earlier}
        </Button>
      ) : null}
    </>
  );
}
