import { Layers } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import type { ListState } from '@/lib/model/list-state';
import type { StageRules } from '@/lib/model/strength';
import { RUN_WORDS } from '../project.words';
import type { Run } from './project-data';
import { PutAwayRuns } from './put-away-runs';
import { StageBoard } from './stage-board';
import { StartRunButton } from './start-run-button';

/** A project's runs of one state: the board, or a list of what is put away. */
export function Workflow({
  runs,
  state,
  rules,
  fixed,
}: {
  runs: readonly Run[];
  state: ListState;
  /** The project takes no changes. */
  /** What its stages ask of an answer. */
  rules: StageRules;
  fixed: boolean;
}) {
  if (runs.length > 0) {
    return state === 'active' ? (
      <StageBoard runs={runs} rules={rules} fixed={fixed} />
    ) : (
      <PutAwayRuns runs={runs} fixed={fixed} />
    );
  }
  if (state !== 'active') return <EmptyState level={3} title={RUN_WORDS.none(state)} />;
  return (
    <EmptyState
      level={3}
      icon={<Layers />}
      title={RUN_WORDS.noneYet}
      actions={fixed ? null : <StartRunButton />}
    >
      <p>{RUN_WORDS.noneYetText}</p>
    </EmptyState>
  );
}
