import type { Metadata } from 'next';
import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';

export const metadata: Metadata = { title: 'Run not found' };

/** For a run that does not exist, was deleted, or may not be seen. */
export default function RunNotFound() {
  return (
    <main className="mx-auto grid min-h-[70dvh] max-w-lg place-items-center px-4">
      <EmptyState
        level={1}
        title="Run not found"
        actions={
          <ButtonLink variant="primary" href="/">
            All projects
          </ButtonLink>
        }
      >
        <p>
          It may have been deleted, in which case its project can restore it, or you may need to be
          invited to see it.
        </p>
      </EmptyState>
    </main>
  );
}
