import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { EmptyState } from '@/components/ui/empty-state';
import { ROOT_WORDS } from './root.words';

export const metadata: Metadata = { title: ROOT_WORDS.notFoundTab };

/** For an address that leads nowhere, or to what the person may not see. */
export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-[70dvh] max-w-lg place-items-center px-4">
      <EmptyState
        level={1}
        title={ROOT_WORDS.notFound}
        actions={
          <ButtonLink variant="primary" href="/">
            {COMMON_WORDS.allProjects}
          </ButtonLink>
        }
      >
        <p>{ROOT_WORDS.notFoundWhy}</p>
      </EmptyState>
    </main>
  );
}
