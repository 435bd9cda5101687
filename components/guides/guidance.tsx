'use client';

import { RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { LazyMarkdown } from '@/components/markdown/markdown-lazy';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Skeleton } from '@/components/ui/skeleton';
import { WORDS } from './guidance.words';
import { GuidancePart } from './guidance-part';

type Guide = Map<string, string>;

/** A checklist never changes within a revision, so each is asked for once. */
const guides = new Map<string, Promise<Guide>>();

/** What the guide says about an item of a checklist: empty when nothing, none until it is known. */
export function useGuidance(checklistId: string, itemKey: string) {
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
  const failed = guide === 'failed';
  return {
    text: guide === null || failed ? null : (guide.get(itemKey)?.trim() ?? ''),
    failed,
    retry: () => setTries(tries + 1),
  };
}

/** What the guide says about an item, with its heading; nothing when it says nothing. */
export default function Guidance({
  checklistId,
  itemKey,
  large = false,
  folded = false,
}: {
  checklistId: string;
  itemKey: string;
  large?: boolean;
  /** Shows its first lines until asked for the rest. */
  folded?: boolean;
}) {
  const guidance = useGuidance(checklistId, itemKey);
  if (guidance.text === '') return null;
  return (
    <GuidancePart folded={folded}>
      <GuidanceText {...guidance} large={large} />
    </GuidancePart>
  );
}

/** The guidance itself, or that it is on its way, or that it did not come. */
export function GuidanceText({
  text,
  failed,
  retry,
  large = false,
}: ReturnType<typeof useGuidance> & { large?: boolean }) {
  if (text !== null) return <LazyMarkdown source={text} document compact={!large} />;
  if (!failed) {
    return (
      <div role="status" aria-label={WORDS.loading} className="space-y-2">
        <Skeleton />
        <Skeleton className="h-4 w-2/3" />
      </div>
    );
  }
  return (
    <>
      <p className="mb-2 text-sm text-muted">{WORDS.failed}</p>
      <Button size="s" icon={<RotateCw />} onClick={retry}>
        {COMMON_WORDS.tryAgain}
      </Button>
    </>
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
