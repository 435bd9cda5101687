import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { registerCommands } from '@/components/command-store';
import { useRun, useScreen } from './run-provider';
import { startRenaming } from './run-title';
import { give, toField } from './use-shortcuts';

/** Puts what this page can do into the command palette. */
export function useCommands(): void {
  const screen = useScreen();
  const router = useRouter();
  const runId = useRun((state) => state.server.run.id);
  const projectId = useRun((state) => state.server.run.projectId);
  useEffect(() => {
    const { store } = screen;
    const onActive = (work: (id: string) => void) => () => {
      const { active } = store.getState();
      if (active) work(active);
    };
    const field = (name: string) => () => toField(screen, name);
    return registerCommands([
      {
        id: 'run-done',
        label: 'Mark done',
        hint: 'x',
        run: onActive((id) => give(screen, id, 'done')),
      },
      { id: 'run-open', label: 'Open again', run: onActive((id) => give(screen, id, 'open')) },
      {
        id: 'run-needs-work',
        label: 'Needs work',
        hint: 'w',
        run: onActive((id) => give(screen, id, 'needs_work')),
      },
      {
        id: 'run-not-applicable',
        label: 'Not applicable',
        hint: 'n',
        run: onActive((id) => give(screen, id, 'not_applicable')),
      },
      { id: 'run-comment', label: 'Comment', hint: 'c', run: field('comment') },
      { id: 'run-evidence', label: 'Add evidence', hint: 'e', run: field('evidence') },
      { id: 'run-action', label: 'Note an action', run: field('action') },
      { id: 'run-assign', label: 'Assign', hint: 'a', run: field('assignee') },
      { id: 'run-due', label: 'Set a due day', hint: 'd', run: field('due') },
      { id: 'run-next', label: 'Go to the next open item', run: () => screen.toOpen() },
      { id: 'run-undo', label: 'Undo my last change', hint: 'u', run: () => void screen.undo() },
      {
        id: 'run-mode',
        label: 'Focus mode on or off',
        hint: 'f',
        run: () => screen.mode(store.getState().mode === 'list' ? 'focus' : 'list'),
      },
      { id: 'run-select-all', label: 'Select all that is shown', run: () => screen.selectAll() },
      { id: 'run-rename', label: 'Rename the run', run: startRenaming },
      {
        id: 'run-report',
        label: 'Open the report',
        run: () => router.push(`/runs/${runId}/report`),
      },
      {
        id: 'run-review',
        label: 'Prepare a review of this run',
        run: () => router.push(`/projects/${projectId}/reviews/new?run=${runId}`),
      },
      {
        id: 'run-help',
        label: 'Keyboard shortcuts',
        hint: '?',
        run: () => store.setState({ help: true }),
      },
    ]);
  }, [screen, router, runId, projectId]);
}
