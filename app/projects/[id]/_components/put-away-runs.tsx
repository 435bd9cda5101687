import { ProgressBar } from '@/components/runs/progress-bar';
import { countsOf } from '@/components/runs/progress-counts';
import { TimeAgo } from '@/components/time/time-ago';
import Link from '@/components/ui/link';
import { STAGE_WORDS } from '@/lib/model/stage.words';
import { RUN_WORDS } from '../project.words';
import type { Run } from './project-data';
import { RestoreRun } from './restore-run';

/** Runs that are archived or deleted, each with its way back. */
export function PutAwayRuns({ runs, fixed }: { runs: readonly Run[]; fixed: boolean }) {
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-raised shadow-raised">
      {runs.map((run) => (
        <li key={run.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
          <div className="min-w-0 flex-1 basis-60">
            <h3 className="font-medium [overflow-wrap:anywhere]">
              {run.deleted ? (
                run.title
              ) : (
                <Link href={`/runs/${run.id}`} className="hover:underline">
                  {run.title}
                </Link>
              )}
            </h3>
            <p className="text-[0.8125rem] text-muted">
              {STAGE_WORDS[run.stage]} · {run.checklistTitle} ·{' '}
              {run.deleted ? RUN_WORDS.deleted : RUN_WORDS.archived} <TimeAgo at={run.updatedAt} />
            </p>
          </div>
          <ProgressBar counts={countsOf(run.progress)} size="s" className="w-28!" />
          {fixed ? null : <RestoreRun run={run} />}
        </li>
      ))}
    </ul>
  );
}
