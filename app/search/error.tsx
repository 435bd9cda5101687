'use client';

import { RotateCw } from 'lucide-react';
import { SEARCH_WORDS } from '@/components/search/search.words';
import { Button, ButtonLink } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { EmptyState } from '@/components/ui/empty-state';

/** Shown where a search failed; what was typed is still in the address. */
export default function SearchError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <main className="mx-auto grid min-h-[70dvh] max-w-lg place-items-center px-4">
      <title>{`${SEARCH_WORDS.failed} · Walkaround`}</title>
      <EmptyState
        level={1}
        title={SEARCH_WORDS.failed}
        actions={
          <>
            <Button variant="primary" icon={<RotateCw />} onClick={() => retry()}>
              {COMMON_WORDS.tryAgain}
            </Button>
            <ButtonLink href="/search">{SEARCH_WORDS.clear}</ButtonLink>
          </>
        }
      />
    </main>
  );
}
