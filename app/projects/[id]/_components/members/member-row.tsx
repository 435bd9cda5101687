import { SelectField } from '@/components/forms/select-field';
import { ROLE_WORDS } from '@/components/identity/role.words';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { MEMBER_ROLES, type MemberRole } from '@/lib/model/project.roles';
import { MEMBER_WORDS } from '../../members.words';
import type { Member } from './use-members';

/** What becomes of somebody: they are added, get a role, or go. */
export type MemberChange = 'add' | MemberRole | 'remove';

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
  const kept = member.isOwner && member.active && !isMe;
  const fast = onlyLead || kept;
  const why = onlyLead ? MEMBER_WORDS.onlyLead : kept ? MEMBER_WORDS.ownerStays : null;
  const mayTurn = mayManage && member.active && !fast;
  const mayGo = !fast && (isMe ? mayLeave : mayManage);
  const whom = isMe ? null : <span className="sr-only"> {member.name}</span>;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2.5">
      <Avatar person={member} decorative />
      <div className="min-w-0 flex-1 basis-32 text-sm">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="max-w-full font-medium [overflow-wrap:anywhere]">
            {member.name}
            {isMe ? ` (${MEMBER_WORDS.you})` : ''}
          </span>
          {mayTurn ? null : (
            <Badge tone={member.role === 'lead' ? 'accent' : 'neutral'}>
              {ROLE_WORDS[member.role].name}
            </Badge>
          )}
          {member.isOwner ? <Badge>{MEMBER_WORDS.owner}</Badge> : null}
          {member.active ? null : <Badge tone="skip">{MEMBER_WORDS.deactivated}</Badge>}
        </p>
        <p className="truncate text-[0.8125rem] text-muted">{member.email}</p>
        {why && (mayManage || isMe) ? <p className="text-[0.8125rem] text-muted">{why}</p> : null}
      </div>
      <div className="flex flex-wrap items-center gap-2 empty:hidden max-sm:w-full">
        {mayTurn ? (
          <SelectField
            label={MEMBER_WORDS.roleOf(member.name)}
            labelHidden
            disabled={busy}
            value={member.role}
            onChange={({ target: { value } }) => onChange(value as MemberRole)}
            options={MEMBER_ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role].name }))}
          />
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
