import { Lock, Pin } from 'lucide-react';
import { ProgressBar } from '@/components/runs/progress-bar';
import { countsOf } from '@/components/runs/progress-counts';
import { TimeAgo } from '@/components/time/time-ago';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import Link from '@/components/ui/link';
import { plainWords } from '@/lib/markdown/plain-words';
import { settledOf } from '@/lib/model/progress';
import { STAGE_WORDS } from '@/lib/model/stage.words';
import { HOME_WORDS } from './home.words';
import type { Project } from './load-projects';
import { RemoveProject } from './remove-project';
import { RestoreProject } from './restore-project';

interface RowProps {
  /** The level of each project's heading. */
  level: 3 | 4;
  /** Only what is in use is pinned. */
  mayPin: boolean;
  onPin: (project: Project, pinned: boolean) => void;
}

/** Projects, two lines each, with where their stages stand. */
export function ProjectRows({
  label,
  projects,
  ...row
}: RowProps & { label: string; projects: readonly Project[] }) {
  return (
    <ul
      aria-label={label}
      className="divide-y divide-line rounded-card border border-line bg-raised shadow-raised"
    >
      {projects.map((project) => (
        <li
          key={project.id}
          className="relative flex items-start gap-2 py-2 max-sm:has-data-below:flex-wrap pr-3 pl-2 transition-colors first:rounded-t-card last:rounded-b-card hover:bg-hover"
        >
          <ProjectRow project={project} {...row} />
        </li>
      ))}
    </ul>
  );
}

function ProjectRow({ project, level, mayPin, onPin }: RowProps & { project: Project }) {
  const Heading = `h${level}` as const;
  const { id, name, description, pinned } = project;
  const putAway = project.archived || project.deleted;
  return (
    <>
      {mayPin ? (
        <IconButton
          size="s"
          data-pin={id}
          pressed={pinned}
          label={(pinned ? HOME_WORDS.unpin : HOME_WORDS.pin)(name)}
          icon={<Pin className={cx(pinned && 'fill-current')} />}
          onClick={() => onPin(project, !pinned)}
          className="relative z-10 -my-0.5"
        />
      ) : null}
      <div className={cx('min-w-0 flex-1', !mayPin && 'pl-1.5')}>
        <div className="flex items-baseline gap-x-2.5">
          <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2.5">
            <Heading className="line-clamp-2 max-w-full text-[0.9375rem] font-semibold [overflow-wrap:anywhere]">
              {project.deleted ? (
                name
              ) : (
                <Link
                  href={`/projects/${id}`}
                  className="-outline-offset-2 after:absolute after:inset-0 after:rounded-[inherit]"
                >
                  {name}
                </Link>
              )}
            </Heading>
            {description ? (
              // Beside the name where there is room for some words, else on a line of its own.
              <p className="min-w-0 flex-1 basis-60 truncate text-[0.8125rem] text-muted max-sm:hidden">
                {plainWords(description)}
              </p>
            ) : null}
          </div>
          <span className="shrink-0 text-[0.8125rem] text-muted">
            <span className="sr-only">{HOME_WORDS.lastActivity} </span>
            <TimeAgo at={project.lastActivityAt} />
          </span>
        </div>
        <Facts project={project} />
      </div>
      {putAway ? <WayBack project={project} /> : null}
    </>
  );
}

/** The second line: how far each stage is, and what to look at. */
function Facts({ project: { stages, access } }: { project: Project }) {
  const toConfirm = stages.reduce((sum, stage) => sum + stage.toConfirm, 0);
  const needsWork = stages.reduce((sum, stage) => sum + stage.needsWork, 0);
  return (
    <div className="mt-0.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-muted">
      {stages.length === 0 ? <span>{HOME_WORDS.noRuns}</span> : null}
      <ul aria-label={HOME_WORDS.byStage} className="contents">
        {stages.map(({ stage, ...progress }) => (
          <li key={stage} className="inline-flex items-center gap-1.5">
            <span aria-hidden="true">{STAGE_WORDS[stage]}</span>
            <ProgressBar
              counts={countsOf(progress)}
              label={STAGE_WORDS[stage]}
              size="s"
              className="w-10!"
            />
            <span aria-hidden="true" className="tabular-nums">
              {settledOf(progress)}/{progress.total}
            </span>
          </li>
        ))}
      </ul>
      {toConfirm > 0 ? <Badge tone="claim">{HOME_WORDS.toConfirm(toConfirm)}</Badge> : null}
      {needsWork > 0 ? <Badge tone="warn">{HOME_WORDS.needWork(needsWork)}</Badge> : null}
      {access === 'private' ? <Badge icon={<Lock />}>{HOME_WORDS.membersOnly}</Badge> : null}
    </div>
  );
}

function WayBack({ project }: { project: Project }) {
  const { mayManage, removal } = project;
  if (!mayManage)
    return <p className="self-center text-[0.8125rem] text-muted">{HOME_WORDS.leadRestores}</p>;
  if (!removal) return <RestoreProject project={project} />;
  return (
    // On a phone they stand below: beside two buttons no name has room.
    <div
      data-below
      className="flex flex-wrap items-center justify-end gap-2 self-center max-sm:w-full"
    >
      <RestoreProject project={project} />
      <RemoveProject project={project} removal={removal} />
    </div>
  );
}
