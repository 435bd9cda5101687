import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { EmptyState } from '@/components/ui/empty-state';
import { WORDS } from './review.words';

export const metadata: Metadata = { title: WORDS.notFound.title };

/** For a review that does not exist, was removed, or may not be seen. */
export default function ReviewNotFound() {
  return (
    <main className="mx-auto grid min-h-[70dvh] max-w-lg place-items-center px-4">
      <EmptyState
        level={1}
        title={WORDS.notFound.title}
        actions={
          <ButtonLink variant="primary" href="/">
            {COMMON_WORDS.allProjects}
          </ButtonLink>
        }
      >
        <p>{WORDS.notFound.why}</p>
      </EmptyState>
    </main>
  );
}
