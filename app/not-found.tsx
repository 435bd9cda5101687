import type { Metadata } from 'next';
import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';

export const metadata: Metadata = { title: 'Not found' };

/** For an address that leads nowhere, or to what the person may not see. */
export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-[70dvh] max-w-lg place-items-center px-4">
      <EmptyState
        level={1}
        title="There is nothing here"
        actions={
          <ButtonLink variant="primary" href="/">
            All projects
          </ButtonLink>
        }
      >
        <p>It may have been deleted, or you may need to be invited to see it.</p>
      </EmptyState>
    </main>
  );
}
