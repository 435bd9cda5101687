'use client';

import {
  Archive,
  ChartLine,
  Ellipsis,
  FileText,
  MessagesSquare,
  PenLine,
  Trash2,
  Users,
} from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { AvatarStack } from '@/components/avatar';
import { api } from '@/components/browser-api';
import { ButtonLink, buttonLooks } from '@/components/button';
import { registerCommands } from '@/components/command-store';
import { IconButton } from '@/components/icon-button';
import { LazyMenu } from '@/components/menu-lazy';
import { toast } from '@/components/toast';
import { messageOf } from '@/components/use-submit';
import { type ProjectFacts, useOpenDialog } from './project-screen';
import { StartRunButton } from './start-run-button';

interface Named {
  id: string;
  name: string;
}

/** The project page's buttons, its menu, and the same as commands of the palette. */
export function ProjectActions({
  project,
  members,
  runs,
}: {
  project: ProjectFacts;
  members: readonly Named[];
  runs: readonly { id: string; title: string }[];
}) {
  const open = useOpenDialog();
  const setArchived = useSetArchived(project);
  const report = `/projects/${project.id}/report`;
  useProjectCommands(project, runs, setArchived);
  return (
    <>
      <button
        type="button"
        aria-label={`Members: ${members.map(({ name }) => name).join(', ') || 'none'}`}
        aria-haspopup="dialog"
        title="Members"
        onClick={() => open({ kind: 'members' })}
        className={buttonLooks({ variant: 'ghost' })}
      >
        <Users />
        <span aria-hidden="true" className="empty:hidden max-sm:hidden">
          {members.length > 0 ? <AvatarStack people={members} /> : null}
        </span>
      </button>
      <ButtonLink href={report} icon={<FileText />}>
        Report
      </ButtonLink>
      {project.archived ? null : (
        <>
          <ButtonLink href={`/projects/${project.id}/reviews/new`} icon={<MessagesSquare />}>
            Prepare a review
          </ButtonLink>
          <StartRunButton />
        </>
      )}
      <LazyMenu
        trigger={<IconButton label="More actions" icon={<Ellipsis />} />}
        entries={[
          {
            id: 'insights',
            label: 'Insights',
            icon: <ChartLine />,
            href: `/projects/${project.id}/insights`,
          },
          {
            id: 'edit',
            label: 'Edit project',
            icon: <PenLine />,
            disabled: project.archived,
            run: () => open({ kind: 'edit-project' }),
          },
          {
            id: 'members',
            label: 'Members',
            icon: <Users />,
            run: () => open({ kind: 'members' }),
          },
          {
            id: 'archive',
            label: project.archived ? 'Restore from archive' : 'Archive',
            icon: <Archive />,
            run: () => setArchived(!project.archived),
          },
          {
            id: 'delete',
            label: 'Delete project',
            icon: <Trash2 />,
            danger: true,
            separated: true,
            run: () => open({ kind: 'delete-project' }),
          },
        ]}
      />
    </>
  );
}

function useSetArchived(project: ProjectFacts) {
  const router = useRouter();
  return async function setArchived(archived: boolean): Promise<void> {
    try {
      await api.call('patch', '/projects/{id}', {
        params: { id: project.id },
        body: { archived },
      });
      router.refresh();
      toast(archived ? `Archived ${project.name}.` : `${project.name} is back.`, {
        ...(archived ? { action: { label: 'Undo', run: () => void setArchived(false) } } : {}),
      });
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
  };
}

function useProjectCommands(
  project: ProjectFacts,
  runs: readonly { id: string; title: string }[],
  setArchived: (archived: boolean) => Promise<void>,
) {
  const router = useRouter();
  const open = useOpenDialog();
  const commands = useEffectEvent(() => [
    ...(project.archived
      ? []
      : [
          {
            id: 'prepare-review',
            label: 'Prepare a review',
            run: () => router.push(`/projects/${project.id}/reviews/new`),
          },
          { id: 'start-run', label: 'Start a run', run: () => open({ kind: 'start-run' }) },
          { id: 'edit-project', label: 'Edit project', run: () => open({ kind: 'edit-project' }) },
        ]),
    { id: 'members', label: 'Members', run: () => open({ kind: 'members' }) },
    {
      id: 'project-reviews',
      label: 'Reviews of this project',
      run: () => router.push(`/projects/${project.id}/reviews`),
    },
    {
      id: 'project-actions',
      label: 'Actions of this project',
      run: () => router.push(`/projects/${project.id}/actions`),
    },
    {
      id: 'project-insights',
      label: 'Insights of this project',
      run: () => router.push(`/projects/${project.id}/insights`),
    },
    {
      id: 'report',
      label: 'Report of this project',
      run: () => router.push(`/projects/${project.id}/report`),
    },
    {
      id: 'archive-project',
      label: project.archived ? 'Restore project from archive' : 'Archive project',
      run: () => void setArchived(!project.archived),
    },
    ...runs.map((run) => ({
      id: `run-${run.id}`,
      label: `Open ${run.title}`,
      hint: 'Run',
      run: () => router.push(`/runs/${run.id}`),
    })),
  ]);
  const runNames = runs.map(({ id, title }) => id + title).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the commands are made anew when what they name has changed
  useEffect(() => registerCommands(commands()), [project.id, project.archived, runNames]);
}
