import { Layers } from 'lucide-react';
import { EmptyState } from '@/components/empty-state';
import type { ListState } from '@/components/state-tabs';
import type { Run } from './project-data';
import { PutAwayRuns } from './put-away-runs';
import { StageBoard } from './stage-board';
import { StartRunButton } from './start-run-button';

/** A project's runs of one state: the board, or a list of what is put away. */
export function Workflow({
  runs,
  state,
  fixed,
}: {
  runs: readonly Run[];
  state: ListState;
  /** The project takes no changes. */
  fixed: boolean;
}) {
  if (runs.length > 0) {
    return state === 'active' ? (
      <StageBoard runs={runs} fixed={fixed} />
    ) : (
      <PutAwayRuns runs={runs} fixed={fixed} />
    );
  }
  if (state !== 'active') return <EmptyState level={3} title={`No ${state} runs`} />;
  return (
    <EmptyState
      level={3}
      icon={<Layers />}
      title="No runs yet"
      actions={fixed ? null : <StartRunButton />}
    >
      <p>A run works through one checklist for one subject, such as an endpoint or a migration.</p>
    </EmptyState>
  );
}
