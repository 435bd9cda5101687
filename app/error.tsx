'use client';

import { RotateCw } from 'lucide-react';
import { Button, ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';

/** Shown where a page failed. What went wrong is in the server's log, found by the digest. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = (error as { digest?: string } | null)?.digest;
  return (
    <main className="mx-auto grid min-h-[70dvh] max-w-lg place-items-center px-4">
      <title>Something went wrong · Walkaround</title>
      <EmptyState
        level={1}
        title="Something went wrong"
        actions={
          <>
            <Button variant="primary" icon={<RotateCw />} onClick={() => retry()}>
              Try again
            </Button>
            <ButtonLink href="/">All projects</ButtonLink>
          </>
        }
      >
        <p>The page could not be shown. Nothing that was saved is lost.</p>
        {digest ? (
          <p className="mt-2 text-sm">
            If you report it, mention <code className="font-mono">{digest}</code>.
          </p>
        ) : null}
      </EmptyState>
    </main>
  );
}
