import { StageName } from '@/components/stage-name';
import { STAGES } from '@/lib/markdown/guide.types';
import { RUN_WORDS } from '../project.words';
import type { Run } from './project-data';
import { RunCard } from './run-card';
import { StartRunButton } from './start-run-button';

/** The workflow: its stages from left to right (one below the other on a phone), each with its runs. */
export function StageBoard({ runs, fixed }: { runs: readonly Run[]; fixed: boolean }) {
  const stages = STAGES.flatMap((stage) => {
    const own = runs.filter((run) => run.stage === stage);
    return own.length > 0 ? [{ stage, runs: own }] : [];
  });
  return (
    <ol className="grid gap-4 pb-2 md:auto-cols-[minmax(16.5rem,1fr)] md:grid-flow-col md:overflow-x-auto print:block">
      {stages.map((column) => (
        <li key={column.stage} className="min-w-0 rounded-card bg-sunken p-3">
          <div className="mb-2.5 flex min-h-7 items-center justify-between gap-2">
            <h3 className="flex items-center gap-2 text-sm font-semibold">
              <StageName stage={column.stage} />
              <span className="text-[0.8125rem] font-normal text-muted tabular-nums">
                <span className="sr-only">{RUN_WORDS.withSettled}</span>
                {settledIn(column.runs)}
                <span className="sr-only">{RUN_WORDS.settledAfter}</span>
              </span>
            </h3>
            {fixed ? null : <StartRunButton stage={column.stage} />}
          </div>
          <ul className="grid gap-2.5">
            {column.runs.map((run) => (
              <li key={run.id}>
                <RunCard run={run} fixed={fixed} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function settledIn(runs: readonly Run[]): string {
  let settled = 0;
  let total = 0;
  for (const { progress } of runs) {
    settled += progress.done + progress.notApplicable;
    total += progress.total;
  }
  return `${settled}/${total}`;
}
