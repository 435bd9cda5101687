import { roleNamed } from '@/components/identity/role.words';
import { TimeAgo } from '@/components/time/time-ago';
import { Button } from '@/components/ui/button';
import type { Data } from '@/lib/application/client';
import { WORDS } from '../team.words';

export type Invitation = Data<'get', '/invitations'>[number];

/** An open link: whom it is for, what it gives, who made it, and its end. */
export function InvitationRow({
  invitation,
  busy,
  onRevoke,
}: {
  invitation: Invitation;
  busy: boolean;
  onRevoke: () => void;
}) {
  const { email, role, projects, otherProjects, invitedBy, expiresAt } = invitation;
  const whom = email ?? WORDS.forAnyone;
  const into = projects.map((project) => `${project.name} (${roleNamed(project.role)})`);
  if (otherProjects > 0) into.push(WORDS.otherProjects(otherProjects));
  return (
    <li className="flex items-center gap-3 py-1.5">
      <div className="min-w-0 flex-1 text-[0.8125rem] [overflow-wrap:anywhere]">
        <p className="font-medium">{whom}</p>
        <p className="empty:hidden">{WORDS.gives(role, into)}</p>
        <p className="text-muted">
          {WORDS.by(invitedBy)} {WORDS.expires} <TimeAgo at={expiresAt} />
        </p>
      </div>
      <Button size="s" busy={busy} aria-label={WORDS.revokeOf(whom)} onClick={onRevoke}>
        {WORDS.revoke}
      </Button>
    </li>
  );
}
