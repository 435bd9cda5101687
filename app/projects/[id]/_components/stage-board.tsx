import { StageName } from '@/components/guides/stage-name';
import { countsOnce } from '@/components/items/strength.words';
import { settledOf } from '@/lib/model/progress';
import { STAGES } from '@/lib/model/stage';
import { ruleOf, type StageRule, type StageRules } from '@/lib/model/strength';
import { RUN_WORDS } from '../project.words';
import type { Run } from './project-data';
import { RunCard } from './run-card';
import { StartRunButton } from './start-run-button';

/** The workflow: its stages from left to right (one below the other on a phone), each with its runs. */
export function StageBoard({
  runs,
  rules,
  fixed,
}: {
  runs: readonly Run[];
  rules: StageRules;
  fixed: boolean;
}) {
  const stages = STAGES.flatMap((stage) => {
    const own = runs.filter((run) => run.stage === stage);
    return own.length > 0 ? [{ stage, runs: own }] : [];
  });
  return (
    // Positioned, so that what is there for screen readers only scrolls with it and not with the page.
    <ol className="relative grid grid-cols-[minmax(0,1fr)] gap-3 pb-2 md:auto-cols-[minmax(13.5rem,1fr)] md:grid-flow-col md:grid-cols-none md:overflow-x-auto xl:auto-cols-[minmax(11.5rem,1fr)] print:block">
      {stages.map((column) => (
        <li key={column.stage} className="min-w-0 rounded-card bg-sunken p-2.5">
          <div className="mb-2.5 flex min-h-7 items-center justify-between gap-2">
            <h3 className="flex min-w-0 flex-wrap items-center gap-x-2 text-sm font-semibold">
              <StageName stage={column.stage} />
              <span className="text-[0.8125rem] font-normal text-muted tabular-nums">
                <span className="sr-only">{RUN_WORDS.withSettled}</span>
                {settledWords(column.runs)}
                <span className="sr-only">{RUN_WORDS.settledAfter}</span>
              </span>
            </h3>
            {fixed ? null : <StartRunButton stage={column.stage} />}
          </div>
          <Rule rule={ruleOf(rules, column.stage)} />
          <ul className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
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

function Rule({ rule }: { rule: StageRule }) {
  const said = countsOnce(rule);
  return said ? <p className="mb-2.5 text-[0.8125rem] text-muted">{said}</p> : null;
}

function settledWords(runs: readonly Run[]): string {
  let settled = 0;
  let total = 0;
  for (const { progress } of runs) {
    settled += settledOf(progress);
    total += progress.total;
  }
  return `${settled}/${total}`;
}
