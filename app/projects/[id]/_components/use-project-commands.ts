'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { type Command, registerCommands } from '@/components/search/command-store';
import { PROJECT_WORDS, RUN_WORDS } from '../project.words';
import type { ProjectFacts } from './dialog.types';
import { useOpenDialog } from './project-screen';
import { usePin } from './use-pin';
import { useSetArchived } from './use-set-archived';

const WORDS = PROJECT_WORDS.commands;

/** Puts what the project page can do into the palette, and its runs to go to. */
export function useProjectCommands(
  project: ProjectFacts,
  runs: readonly { id: string; title: string }[],
) {
  const router = useRouter();
  const open = useOpenDialog();
  const setArchived = useSetArchived(project);
  const setPinned = usePin(project);
  const go = (to: string) => () => router.push(`/projects/${project.id}${to}`);
  const commands = useEffectEvent((): Command[] => [
    ...(project.archived || !project.may.includes('review')
      ? []
      : [{ id: 'prepare-review', label: PROJECT_WORDS.prepareReview, run: go('/reviews/new') }]),
    ...(project.archived || !project.may.includes('work')
      ? []
      : [
          { id: 'start-run', label: RUN_WORDS.start, run: () => open({ kind: 'start-run' }) },
          {
            id: 'edit-project',
            label: PROJECT_WORDS.edit,
            run: () => open({ kind: 'edit-project' }),
          },
        ]),
    { id: 'members', label: PROJECT_WORDS.membersTitle, run: () => open({ kind: 'members' }) },
    { id: 'project-reviews', label: WORDS.reviews, run: go('/reviews') },
    { id: 'project-actions', label: WORDS.actions, run: go('/actions') },
    { id: 'project-waivers', label: WORDS.waivers, run: go('/waivers') },
    { id: 'project-insights', label: WORDS.insights, run: go('/insights') },
    { id: 'report', label: WORDS.report, run: go('/report') },
    {
      id: 'pin-project',
      label: project.pinned ? WORDS.unpin : WORDS.pin,
      run: () => void setPinned(!project.pinned),
    },
    ...(project.mayManage && !project.archived
      ? [
          {
            id: 'stage-rules',
            label: PROJECT_WORDS.stageRules,
            run: () => open({ kind: 'stage-rules' }),
          },
        ]
      : []),
    ...(project.mayManage
      ? [
          {
            id: 'archive-project',
            label: project.archived ? WORDS.unarchive : WORDS.archive,
            run: () => void setArchived(!project.archived),
          },
        ]
      : []),
    ...runs.map((run) => ({
      id: `run-${run.id}`,
      label: WORDS.open(run.title),
      hint: WORDS.run,
      run: () => router.push(`/runs/${run.id}`),
    })),
  ]);
  const runNames = runs.map(({ id, title }) => id + title).join();
  const { id, archived, pinned, may } = project;
  const deeds = may.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the commands are made anew when what they name has changed
  useEffect(() => registerCommands(commands()), [id, archived, pinned, deeds, runNames]);
}
