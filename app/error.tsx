'use client';

import { RotateCw } from 'lucide-react';
import { Button, ButtonLink } from '@/components/button';
import { COMMON_WORDS } from '@/components/common.words';
import { EmptyState } from '@/components/empty-state';
import { ROOT_WORDS } from './root.words';

/** Shown where a page failed. What went wrong is in the server's log, found by the digest. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = (error as { digest?: string } | null)?.digest;
  return (
    <main className="mx-auto grid min-h-[70dvh] max-w-lg place-items-center px-4">
      <title>{ROOT_WORDS.failedTab}</title>
      <EmptyState
        level={1}
        title={COMMON_WORDS.wentWrong}
        actions={
          <>
            <Button variant="primary" icon={<RotateCw />} onClick={() => retry()}>
              {COMMON_WORDS.tryAgain}
            </Button>
            <ButtonLink href="/">{COMMON_WORDS.allProjects}</ButtonLink>
          </>
        }
      >
        <p>{ROOT_WORDS.failed}</p>
        {digest ? (
          <p className="mt-2 text-sm">
            {ROOT_WORDS.report}
            <code className="font-mono">{digest}</code>.
          </p>
        ) : null}
      </EmptyState>
    </main>
  );
}
