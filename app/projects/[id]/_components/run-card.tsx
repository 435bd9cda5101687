import { CalendarClock, History } from 'lucide-react';
import { ProgressBar } from '@/components/runs/progress-bar';
import { countsOf } from '@/components/runs/progress-counts';
import { SigningMark } from '@/components/runs/signing-mark';
import { AvatarStack } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import Link from '@/components/ui/link';
import { PlainText } from '@/components/ui/plain-text';
import { settledOf } from '@/lib/model/progress';
import { RUN_WORDS } from '../project.words';
import type { Run } from './project-data';
import { RunMenu } from './run-menu';
import { RunPresence } from './who-is-here';

/** A run on the board: where it stands, who is on it, and what needs a look. */
export function RunCard({ run, fixed }: { run: Run; fixed: boolean }) {
  const { progress } = run;
  const settled = settledOf(progress);
  return (
    <article className="relative rounded-card border border-line bg-raised p-3 shadow-raised transition-colors hover:border-line-strong">
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <h4 className="text-[0.9375rem] leading-snug font-semibold [overflow-wrap:anywhere]">
            <Link
              href={`/runs/${run.id}`}
              className="after:absolute after:inset-0 after:rounded-card"
            >
              <PlainText text={run.title} />
            </Link>
          </h4>
          <p className="mt-0.5 text-[0.8125rem] text-muted [overflow-wrap:anywhere]">
            {sourceOf(run)}
          </p>
        </div>
        {fixed ? null : <RunMenu run={{ id: run.id, title: run.title }} />}
      </div>
      <div className="mt-2.5 flex items-center gap-2.5">
        <ProgressBar counts={countsOf(progress)} className="flex-1" />
        <span aria-hidden="true" className="text-[0.8125rem] text-muted tabular-nums">
          {settled}/{progress.total}
        </span>
      </div>
      <div className="mt-2.5 flex flex-wrap items-center gap-1.5 empty:hidden">
        {run.assignees.length > 0 ? (
          <AvatarStack people={run.assignees} label={RUN_WORDS.assigned} />
        ) : null}
        {progress.needsWork > 0 ? (
          <Badge tone="warn">{RUN_WORDS.needWork(progress.needsWork)}</Badge>
        ) : null}
        {progress.toConfirm > 0 ? (
          <Badge tone="claim">{RUN_WORDS.toConfirm(progress.toConfirm)}</Badge>
        ) : null}
        {progress.waived > 0 ? (
          <Badge tone="wait">{RUN_WORDS.waived(progress.waived)}</Badge>
        ) : null}
        {run.overdue > 0 ? (
          <Badge tone="danger" icon={<CalendarClock />}>
            {RUN_WORDS.overdue(run.overdue)}
          </Badge>
        ) : null}
        {run.signing ? <SigningMark kind={run.signing} /> : null}
        {!run.signing && progress.total > 0 && settled === progress.total ? (
          <Badge tone="done">{RUN_WORDS.settled}</Badge>
        ) : null}
        {run.isCurrentRevision ? null : (
          <Badge icon={<History />}>
            <span title={RUN_WORDS.newerGuideWhy}>{RUN_WORDS.newerGuide}</span>
          </Badge>
        )}
        <RunPresence runId={run.id} />
      </div>
    </article>
  );
}

/** The guide that a run is of, and its checklist where the title doesn't begin with it. */
const sourceOf = ({ title, checklistTitle, guideTitle }: Run) =>
  title.startsWith(checklistTitle) ? guideTitle : `${guideTitle}, ${checklistTitle}`;
