import type { Metadata } from 'next';
import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';

export const metadata: Metadata = { title: 'Review not found' };

/** For a review that does not exist, was removed, or may not be seen. */
export default function ReviewNotFound() {
  return (
    <main className="mx-auto grid min-h-[70dvh] max-w-lg place-items-center px-4">
      <EmptyState
        level={1}
        title="Review not found"
        actions={
          <ButtonLink variant="primary" href="/">
            All projects
          </ButtonLink>
        }
      >
        <p>
          It may have been removed, or you may need to be invited to its project. Guests come in by
          the link they were given.
        </p>
      </EmptyState>
    </main>
  );
}
