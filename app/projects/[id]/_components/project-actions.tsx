'use client';

import {
  Archive,
  BadgeCheck,
  ChartLine,
  CirclePause,
  Ellipsis,
  FileText,
  KeyRound,
  MessagesSquare,
  PenLine,
  Pin,
  PinOff,
  Trash2,
  Users,
} from 'lucide-react';
import { AvatarStack } from '@/components/ui/avatar';
import { ButtonLink } from '@/components/ui/button';
import { buttonLooks } from '@/components/ui/button-looks';
import { IconButton } from '@/components/ui/icon-button';
import { LazyMenu } from '@/components/ui/menu-lazy';
import { PROJECT_WORDS as WORDS } from '../project.words';
import type { ProjectFacts } from './dialog.types';
import { useOpenDialog } from './project-screen';
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
      {project.archived || !project.may.includes('review') ? null : (
        <ButtonLink href={`/projects/${project.id}/reviews/new`} icon={<MessagesSquare />}>
          {WORDS.prepareReview}
        </ButtonLink>
      )}
      {project.archived || !project.may.includes('work') ? null : <StartRunButton />}
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
          id: 'waivers',
          label: WORDS.waivers,
          icon: <CirclePause />,
          href: `/projects/${project.id}/waivers`,
        },
        {
          id: 'edit',
          label: WORDS.edit,
          icon: <PenLine />,
          disabled: project.archived || !project.may.includes('work'),
          run: () => open({ kind: 'edit-project' }),
        },
        {
          id: 'stage-rules',
          label: WORDS.stageRules,
          icon: <BadgeCheck />,
          ...(project.archived ? { disabled: true } : forLeads),
          run: () => open({ kind: 'stage-rules' }),
        },
        {
          id: 'members',
          label: WORDS.membersTitle,
          icon: <Users />,
          run: () => open({ kind: 'members' }),
        },
        {
          id: 'tokens',
          label: WORDS.tokens,
          icon: <KeyRound />,
          ...forLeads,
          run: () => open({ kind: 'tokens' }),
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
