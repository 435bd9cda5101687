'use client';

import { RotateCw } from 'lucide-react';
import { buttonLooks } from '@/components/button-looks';
import { COMMON_WORDS } from '@/components/common.words';
import { EmptyState } from '@/components/empty-state';
import { ROOT_WORDS } from './root.words';

/**
 * Shown where a page failed. What went wrong is in the server's log, found by the digest. Every page
 * carries this along, so it has neither `Button` nor `Link`; and the way out loads a new page whole.
 */
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
            <button
              type="button"
              className={buttonLooks({ variant: 'primary' })}
              onClick={() => retry()}
            >
              <RotateCw />
              {COMMON_WORDS.tryAgain}
            </button>
            <a href="/" className={buttonLooks({})}>
              {COMMON_WORDS.allProjects}
            </a>
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
