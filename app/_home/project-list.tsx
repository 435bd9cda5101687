import { Lock } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/badge';
import { StageProgress } from '@/components/progress-bar';
import { countsOf } from '@/components/progress-counts';
import { STAGE_WORDS } from '@/components/stage-name';
import { TimeAgo } from '@/components/time-ago';
import type { Data } from '@/lib/api/client';
import { RestoreProject } from './restore-project';

export type Project = Data<'get', '/projects/{id}'>;

/** Projects, each with where its stages stand. */
export function ProjectList({ projects }: { projects: readonly Project[] }) {
  return (
    <ul className="grid gap-3">
      {projects.map((project) => (
        <li key={project.id}>
          <ProjectCard project={project} />
        </li>
      ))}
    </ul>
  );
}

function ProjectCard({ project }: { project: Project }) {
  const needsWork = project.stages.reduce((sum, stage) => sum + stage.needsWork, 0);
  return (
    <article className="relative rounded-card border border-line bg-raised p-4 shadow-raised transition-colors hover:border-line-strong">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h3 className="text-base font-semibold">
            {project.deleted ? (
              project.name
            ) : (
              <Link
                href={`/projects/${project.id}`}
                className="after:absolute after:inset-0 after:rounded-card"
              >
                {project.name}
              </Link>
            )}
          </h3>
          {project.description ? (
            <p className="mt-0.5 line-clamp-2 text-sm text-muted">{project.description}</p>
          ) : null}
        </div>
        {project.archived || project.deleted ? <RestoreProject project={project} /> : null}
      </div>
      <Stages project={project} />
      <div className="mt-3 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-[0.8125rem] text-muted">
        <span>
          Last activity <TimeAgo at={project.lastActivityAt} />
        </span>
        {project.access === 'members' ? <Badge icon={<Lock />}>Members only</Badge> : null}
        {needsWork > 0 ? (
          <Badge tone="warn">
            {needsWork} {needsWork === 1 ? 'needs' : 'need'} work
          </Badge>
        ) : null}
      </div>
    </article>
  );
}

function Stages({ project }: { project: Project }) {
  if (project.stages.length === 0) {
    return <p className="mt-3 text-sm text-muted">No runs yet.</p>;
  }
  return (
    <ul
      aria-label="Progress by stage"
      className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-x-5 gap-y-2.5"
    >
      {project.stages.map(({ stage, ...progress }) => (
        <li key={stage} className="max-w-56">
          <StageProgress name={STAGE_WORDS[stage]} counts={countsOf(progress)} />
        </li>
      ))}
    </ul>
  );
}
