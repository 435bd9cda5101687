'use client';

import {
  Archive,
  ChartLine,
  Ellipsis,
  FileText,
  MessagesSquare,
  PenLine,
  Pin,
  PinOff,
  Trash2,
  Users,
} from 'lucide-react';
import { AvatarStack } from '@/components/avatar';
import { ButtonLink } from '@/components/button';
import { buttonLooks } from '@/components/button-looks';
import { IconButton } from '@/components/icon-button';
import { LazyMenu } from '@/components/menu-lazy';
import { PROJECT_WORDS as WORDS } from '../project.words';
import { type ProjectFacts, useOpenDialog } from './project-screen';
import { StartRunButton } from './start-run-button';
import { usePin } from './use-pin';
import { useProjectCommands } from './use-project-commands';
import { useSetArchived } from './use-set-archived';

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
  useProjectCommands(project, runs);
  return (
    <>
      <button
        type="button"
        aria-label={WORDS.members(members.map(({ name }) => name))}
        aria-haspopup="dialog"
        title={WORDS.membersTitle}
        onClick={() => open({ kind: 'members' })}
        className={buttonLooks({ variant: 'ghost' })}
      >
        <Users />
        <span aria-hidden="true" className="empty:hidden max-sm:hidden">
          {members.length > 0 ? <AvatarStack people={members} /> : null}
        </span>
      </button>
      <ButtonLink href={`/projects/${project.id}/report`} icon={<FileText />}>
        {WORDS.report}
      </ButtonLink>
      {project.archived ? null : (
        <>
          <ButtonLink href={`/projects/${project.id}/reviews/new`} icon={<MessagesSquare />}>
            {WORDS.prepareReview}
          </ButtonLink>
          <StartRunButton />
        </>
      )}
      <ProjectMenu project={project} />
    </>
  );
}

/** What only leads do is there for the others too, to say so. */
function ProjectMenu({ project }: { project: ProjectFacts }) {
  const open = useOpenDialog();
  const setArchived = useSetArchived(project);
  const setPinned = usePin(project);
  const forLeads = project.mayManage ? {} : { disabled: true, hint: WORDS.leadsOnly };
  return (
    <LazyMenu
      trigger={<IconButton label={WORDS.more} icon={<Ellipsis />} />}
      entries={[
        {
          id: 'pin',
          label: project.pinned ? WORDS.unpin : WORDS.pin,
          icon: project.pinned ? <PinOff /> : <Pin />,
          run: () => void setPinned(!project.pinned),
        },
        {
          id: 'insights',
          label: WORDS.insights,
          icon: <ChartLine />,
          href: `/projects/${project.id}/insights`,
        },
        {
          id: 'edit',
          label: WORDS.edit,
          icon: <PenLine />,
          disabled: project.archived,
          run: () => open({ kind: 'edit-project' }),
        },
        {
          id: 'members',
          label: WORDS.membersTitle,
          icon: <Users />,
          run: () => open({ kind: 'members' }),
        },
        {
          id: 'archive',
          label: project.archived ? WORDS.unarchive : WORDS.archive,
          icon: <Archive />,
          ...forLeads,
          run: () => void setArchived(!project.archived),
        },
        {
          id: 'delete',
          label: WORDS.remove,
          icon: <Trash2 />,
          danger: true,
          separated: true,
          ...forLeads,
          run: () => open({ kind: 'delete-project' }),
        },
      ]}
    />
  );
}
