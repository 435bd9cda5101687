import { Avatar } from '@/components/avatar';
import { Badge } from '@/components/badge';
import { Button } from '@/components/button';
import { MEMBER_WORDS } from '../../members.words';
import type { Member } from './use-members';

/** What becomes of somebody: they are added, get a role, or go. */
export type MemberChange = 'add' | 'lead' | 'member' | 'remove';

/** A member with what the caller may change about them, and why not the rest. */
export function MemberRow({
  member,
  isMe,
  mayManage,
  mayLeave,
  onlyLead,
  busy,
  onChange,
}: {
  member: Member;
  isMe: boolean;
  mayManage: boolean;
  mayLeave: boolean;
  /** The last who leads: somebody else has to lead before they can go. */
  onlyLead: boolean;
  busy: boolean;
  onChange: (wanted: MemberChange) => void;
}) {
  const isLead = member.role === 'lead';
  const kept = member.isOwner && member.active && !isMe;
  const fast = onlyLead || kept;
  const why = onlyLead ? MEMBER_WORDS.onlyLead : kept ? MEMBER_WORDS.ownerStays : null;
  const mayGo = !fast && (isMe ? mayLeave : mayManage);
  const whom = isMe ? null : <span className="sr-only"> {member.name}</span>;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2.5">
      <Avatar person={member} decorative />
      <div className="min-w-0 flex-1 basis-48 text-sm">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="max-w-full font-medium [overflow-wrap:anywhere]">
            {member.name}
            {isMe ? ` (${MEMBER_WORDS.you})` : ''}
          </span>
          {isLead ? <Badge tone="accent">{MEMBER_WORDS.lead}</Badge> : null}
          {member.isOwner ? <Badge>{MEMBER_WORDS.owner}</Badge> : null}
          {member.active ? null : <Badge tone="skip">{MEMBER_WORDS.deactivated}</Badge>}
        </p>
        <p className="truncate text-[0.8125rem] text-muted">{member.email}</p>
        {why && (mayManage || isMe) ? <p className="text-[0.8125rem] text-muted">{why}</p> : null}
      </div>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {mayManage && !isLead && member.active ? (
          <Button size="s" busy={busy} onClick={() => onChange('lead')}>
            {MEMBER_WORDS.makeLead}
            {whom}
          </Button>
        ) : null}
        {mayManage && isLead && !fast ? (
          <Button size="s" busy={busy} onClick={() => onChange('member')}>
            {isMe ? MEMBER_WORDS.stepDown : MEMBER_WORDS.makeMember}
            {whom}
          </Button>
        ) : null}
        {mayGo ? (
          <Button size="s" busy={busy} onClick={() => onChange('remove')}>
            {isMe ? MEMBER_WORDS.leave : MEMBER_WORDS.remove}
            {whom ?? <span className="sr-only"> {MEMBER_WORDS.theProject}</span>}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
