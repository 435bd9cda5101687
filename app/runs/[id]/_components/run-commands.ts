import { keyCommands } from '@/components/keyboard/shortcuts';
import { registerCommands } from '@/components/search/command-store';
import { STATUS_RULES, type Status } from '@/lib/model/status';
import type { RunScreen } from '../_store/run-screen';
import { give, toField } from './acting';
import { runKeys } from './keys';
import { PALETTE_WORDS as SAY } from './run-commands.words';
import { WORDS as MENU } from './run-menu.words';
import { startRenaming } from './run-title';
import { saveSource } from './save-source';

/**
 * Puts what a run's page can do into the command palette. The result takes it out.
 * @param apple how its keys are called
 */
export function registerRunCommands(
  screen: RunScreen,
  push: (href: string) => void,
  apple: boolean,
): () => void {
  const { id: runId, projectId } = screen.store.getState().server.run;
  const onActive = (work: (id: string) => void) => () => {
    const { active } = screen.store.getState();
    if (active) work(active);
  };
  const isOther = (status: Status) => {
    const { active, view } = screen.store.getState();
    return view.items[active ?? '']?.status !== status;
  };
  const go = (href: string) => () => push(href);
  return registerCommands([
    {
      id: 'run-done',
      label: SAY.done,
      hint: STATUS_RULES.done.key,
      applies: () => isOther('done'),
      run: onActive((id) => give(screen, id, 'done')),
    },
    {
      id: 'run-open',
      label: SAY.open,
      applies: () => isOther('open'),
      run: onActive((id) => give(screen, id, 'open')),
    },
    ...keyCommands(runKeys(screen), 'run', apple),
    { id: 'run-action', label: SAY.action, run: () => void toField(screen, 'action') },
    { id: 'run-next', label: SAY.nextOpen, run: screen.toOpen },
    { id: 'run-select-all', label: SAY.selectAll, run: screen.selectAll },
    { id: 'run-rename', label: SAY.rename, run: startRenaming },
    { id: 'run-report', label: SAY.report, run: go(`/runs/${runId}/report`) },
    {
      id: 'run-source',
      label: MENU.source,
      run: () => void saveSource(screen.store.getState().server.run),
    },
    {
      id: 'run-review',
      label: SAY.review,
      run: go(`/projects/${projectId}/reviews/new?run=${runId}`),
    },
  ]);
}
