import { FolderKanban, Plus } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { HOME_WORDS } from './home.words';
import type { HomeView } from './home-view';

/** What stands where projects would: the way to the first one, or back from a search. */
export function NoProjects({ view: { q, state } }: { view: HomeView }) {
  const clear = <ButtonLink href="/">{HOME_WORDS.allActive}</ButtonLink>;
  if (q) {
    return (
      <EmptyState title={HOME_WORDS.noResults} actions={clear}>
        <p className="[overflow-wrap:anywhere]">{HOME_WORDS.noMatch(state, q)}</p>
      </EmptyState>
    );
  }
  if (state === 'archived') {
    return (
      <EmptyState title={HOME_WORDS.noArchived} actions={clear}>
        <p>{HOME_WORDS.noArchivedText}</p>
      </EmptyState>
    );
  }
  if (state === 'deleted') {
    return (
      <EmptyState title={HOME_WORDS.noDeleted} actions={clear}>
        <p>{HOME_WORDS.noDeletedText}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<FolderKanban />}
      title={HOME_WORDS.first}
      actions={
        <ButtonLink href="/projects/new" variant="primary" icon={<Plus />}>
          {HOME_WORDS.newProject}
        </ButtonLink>
      }
    >
      <p>{HOME_WORDS.firstText}</p>
    </EmptyState>
  );
}
