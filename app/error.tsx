'use client';

import { buttonLooks } from '@/components/ui/button-looks';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { ROOT_WORDS } from './root.words';

/**
 * Shown where a page failed. What went wrong is in the server's log, found by the digest. Every page
 * carries this along, so it has none of the usual parts; and the way out loads a new page whole.
 */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = (error as { digest?: string } | null)?.digest;
  return (
    <main className="mx-auto grid min-h-[70dvh] max-w-lg place-items-center px-4">
      <title>{ROOT_WORDS.failedTab}</title>
      <div className="text-center">
        <h1 className="text-xl font-semibold">{COMMON_WORDS.wentWrong}</h1>
        <p className="mt-1.5 text-sm text-muted">{ROOT_WORDS.failed}</p>
        {digest ? (
          <p className="mt-2 text-sm text-muted">
            {ROOT_WORDS.report}
            <code className="font-mono">{digest}</code>.
          </p>
        ) : null}
        <div className="mt-5 flex flex-wrap items-center justify-center gap-2">
          <button
            type="button"
            className={buttonLooks({ variant: 'primary' })}
            onClick={() => retry()}
          >
            {COMMON_WORDS.tryAgain}
          </button>
          <a href="/" className={buttonLooks({})}>
            {COMMON_WORDS.allProjects}
          </a>
        </div>
      </div>
    </main>
  );
}
