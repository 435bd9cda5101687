import type { ProjectFacts } from '@/app/projects/[id]/_components/dialog.types';
import { Button } from '@/components/ui/button';
import { MEMBER_WORDS } from '../../members.words';

/** Who sees the project, with the button that changes it, or why there is none. */
export function WhoSeesIt({
  project,
  leads,
  asOwner,
  loaded,
  busy,
  onChange,
}: {
  project: ProjectFacts;
  leads: readonly string[];
  /** Whether I may change it only as an owner of the workspace. */
  asOwner: boolean;
  /** Whether the leads are known by now. */
  loaded: boolean;
  busy: boolean;
  onChange: (access: 'team' | 'private') => void;
}) {
  const closed = project.access === 'private';
  const why = project.archived
    ? MEMBER_WORDS.archived
    : !loaded
      ? null
      : !project.mayManage
        ? MEMBER_WORDS.onlyLeads(leads)
        : asOwner
          ? MEMBER_WORDS.asOwner
          : null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-control bg-sunken px-3 py-2.5 text-sm [overflow-wrap:anywhere]">
      <div className="min-w-0 flex-1 basis-56">
        <p role="status">{closed ? MEMBER_WORDS.membersOnly : MEMBER_WORDS.openToAll}</p>
        {why ? <p className="mt-1 text-[0.8125rem] text-muted">{why}</p> : null}
      </div>
      {project.archived || !project.mayManage ? null : (
        <Button size="s" busy={busy} onClick={() => onChange(closed ? 'team' : 'private')}>
          {closed ? MEMBER_WORDS.open : MEMBER_WORDS.restrict}
        </Button>
      )}
    </div>
  );
}
