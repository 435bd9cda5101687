'use client';

import { RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { LazyMarkdown } from '@/components/markdown-lazy';
import { Skeleton } from '@/components/skeleton';
import { useRun } from '../run-provider';
import { Part } from './part';

type Guide = Map<string, string>;

/** A checklist never changes within a revision, so each is asked for once. */
const guides = new Map<string, Promise<Guide>>();

/** What the guide says about an item. */
export function Guidance({ id, large = false }: { id: string; large?: boolean }) {
  const key = useRun((state) => state.server.items[id]?.key ?? '');
  const checklistId = useRun((state) => state.server.run.checklistId);
  const [guide, setGuide] = useState<Guide | 'failed' | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further try asks again
  useEffect(() => {
    let here = true;
    read(checklistId).then(
      (found) => here && setGuide(found),
      () => here && setGuide('failed'),
    );
    return () => {
      here = false;
    };
  }, [checklistId, tries]);
  if (guide === null) {
    return (
      <Part title="Guidance">
        <div role="status" aria-label="Loading guidance" className="space-y-2">
          <Skeleton />
          <Skeleton className="h-4 w-2/3" />
        </div>
      </Part>
    );
  }
  if (guide === 'failed') {
    return (
      <Part title="Guidance">
        <p className="mb-2 text-sm text-muted">The guidance could not be loaded.</p>
        <Button size="s" icon={<RotateCw />} onClick={() => setTries(tries + 1)}>
          Try again
        </Button>
      </Part>
    );
  }
  const text = guide.get(key)?.trim();
  if (!text) return null;
  return (
    <Part title="Guidance">
      <LazyMarkdown source={text} compact={!large} />
    </Part>
  );
}

function read(checklistId: string): Promise<Guide> {
  const known = guides.get(checklistId);
  if (known) return known;
  const asked = api
    .call('get', '/checklists/{id}', { params: { id: checklistId } })
    .then(({ items }) => new Map(items.map(({ key, guidance }) => [key, guidance])));
  guides.set(checklistId, asked);
  asked.catch(() => guides.delete(checklistId));
  return asked;
}
