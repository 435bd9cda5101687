import { FolderKanban, Plus } from 'lucide-react';
import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { type HomeView, homeHref } from './home-view';

/** What stands where projects would: the way to the first one, or back from a search. */
export function NoProjects({ view }: { view: HomeView }) {
  const clear = <ButtonLink href="/">All active projects</ButtonLink>;
  if (view.q) {
    return (
      <EmptyState title="No project is called that" actions={clear}>
        <p>
          Nothing {view.state === 'active' ? '' : `${view.state} `}has “{view.q}” in its name.
        </p>
      </EmptyState>
    );
  }
  if (view.page > 1) {
    const first = <ButtonLink href={homeHref({ ...view, page: 1 })}>First page</ButtonLink>;
    return <EmptyState title="There are not that many projects" actions={first} />;
  }
  if (view.state === 'archived') {
    return (
      <EmptyState title="No archived projects" actions={clear}>
        <p>A project that is finished can be archived. It stays readable, and can be restored.</p>
      </EmptyState>
    );
  }
  if (view.state === 'deleted') {
    return (
      <EmptyState title="No deleted projects" actions={clear}>
        <p>What is deleted waits here, in case it is wanted back.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<FolderKanban />}
      title="Make your first project"
      actions={
        <ButtonLink href="/projects/new" variant="primary" icon={<Plus />}>
          New project
        </ButtonLink>
      }
    >
      <p>
        Say what you are building, and Walkaround lays out the checklists it calls for, stage by
        stage.
      </p>
    </EmptyState>
  );
}
