import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { registerCommands } from '@/components/command-store';
import { openKeyboardHelp } from '@/components/keyboard-help';
import { bindShortcuts, keyWords } from '@/components/shortcuts';
import { useApple } from '@/components/use-apple';
import type { Status } from '@/lib/runs/answer.types';
import { WORDS } from '../run.words';
import { give, toField } from './acting';
import { runKeys } from './keys';
import { useRun, useScreen } from './run-provider';
import { startRenaming } from './run-title';

const { commands: SAY } = WORDS;

/** Binds the page's keys, and puts what it can do into the command palette. */
export function useCommands(): void {
  const screen = useScreen();
  const router = useRouter();
  const apple = useApple();
  const runId = useRun((state) => state.server.run.id);
  const projectId = useRun((state) => state.server.run.projectId);
  useEffect(() => bindShortcuts(runKeys(screen)), [screen]);
  useEffect(() => {
    const onActive = (work: (id: string) => void) => () => {
      const { active } = screen.store.getState();
      if (active) work(active);
    };
    const isOther = (status: Status) => {
      const { active, view } = screen.store.getState();
      return view.items[active ?? '']?.status !== status;
    };
    const keyed = runKeys(screen).flatMap(({ command, keys, run }) =>
      command
        ? [
            {
              id: `run-${keys[0]}`,
              label: command,
              hint: keyWords(keys[0] ?? '', apple),
              run: () => void run(),
            },
          ]
        : [],
    );
    const go = (href: string) => () => router.push(href);
    return registerCommands([
      {
        id: 'run-done',
        label: SAY.done,
        hint: 'x',
        applies: () => isOther('done'),
        run: onActive((id) => give(screen, id, 'done')),
      },
      {
        id: 'run-open',
        label: SAY.open,
        applies: () => isOther('open'),
        run: onActive((id) => give(screen, id, 'open')),
      },
      ...keyed,
      { id: 'run-action', label: SAY.action, run: () => void toField(screen, 'action') },
      { id: 'run-next', label: SAY.nextOpen, run: screen.toOpen },
      { id: 'run-select-all', label: SAY.selectAll, run: screen.selectAll },
      { id: 'run-rename', label: SAY.rename, run: startRenaming },
      { id: 'run-report', label: SAY.report, run: go(`/runs/${runId}/report`) },
      {
        id: 'run-review',
        label: SAY.review,
        run: go(`/projects/${projectId}/reviews/new?run=${runId}`),
      },
      { id: 'run-help', label: SAY.help, hint: '?', run: openKeyboardHelp },
    ]);
  }, [screen, router, apple, runId, projectId]);
}
