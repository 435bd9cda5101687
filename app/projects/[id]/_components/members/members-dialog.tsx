'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { HostedProps } from '@/app/projects/[id]/_components/dialog.types';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { ConfirmDialog, Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { SkeletonList } from '@/components/ui/skeleton';
import type { MemberRole } from '@/lib/model/project.roles';
import { gainsByLeaving } from '@/lib/model/project.roles';
import { MEMBER_WORDS } from '../../members.words';
import { AddMembers } from './add-members';
import { type MemberChange, MemberRow } from './member-row';
import { RolesExplained } from './roles-explained';
import { useMembers } from './use-members';
import { WhoSeesIt } from './who-sees-it';

/** Who is in a project and who leads it. Its leads change that here, and who sees the project. */
export default function MembersDialog({
  open,
  onOpenChange,
  project,
  me,
}: HostedProps & { me: { id: string } }) {
  const router = useRouter();
  const [busy, setBusy] = useState<string | null>(null);
  const [asked, setAsked] = useState<'leave' | MemberRole | null>(null);
  const inside = useRef<HTMLDivElement>(null);
  const isOpen = project.access === 'team';
  const fixed = project.archived || !project.mayManage;
  const { loaded, failure, setFailure, load } = useMembers(project.id, !fixed);
  const leads = loaded?.members.filter(({ role, active }) => role === 'lead' && active) ?? [];

  const mine = loaded?.members.find(({ id }) => id === me.id);

  /** @param work gives `gone` when the project is out of sight now */
  async function act(name: string, work: () => Promise<unknown>) {
    if (busy) return;
    setBusy(name);
    setFailure(null);
    try {
      if ((await work()) === 'gone') return router.push('/');
      router.refresh();
      await load();
    } catch (error) {
      setFailure(messageOf(error));
    }
    setBusy(null);
    // The button that was pressed may be gone with what it could do.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) inside.current?.focus();
    });
  }

  function change(personId: string, wanted: MemberChange): Promise<void> {
    const options = { params: { id: project.id, personId } };
    return act(personId, async () => {
      if (wanted !== 'remove') {
        const role = wanted === 'add' ? 'contributor' : wanted;
        return api.call('put', '/projects/{id}/members/{personId}', { ...options, body: { role } });
      }
      await api.call('delete', '/projects/{id}/members/{personId}', options);
      const seen = project.access === 'team' || me.id !== personId || isOwner(personId);
      return seen ? null : 'gone';
    });
  }

  const isOwner = (id: string) => loaded?.members.find((one) => one.id === id)?.isOwner === true;

  /** What somebody can't take back themselves is asked first. */
  function ask(personId: string, wanted: MemberChange) {
    if (personId !== me.id || wanted === 'add' || wanted === 'lead') void change(personId, wanted);
    else setAsked(wanted === 'remove' ? 'leave' : wanted);
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={MEMBER_WORDS.title}>
      <div ref={inside} tabIndex={-1} className="space-y-4 outline-none">
        {failure ? <Notice tone="error">{failure}</Notice> : null}
        <WhoSeesIt
          project={project}
          leads={leads.map(({ name }) => name)}
          asOwner={project.mayManage && !leads.some(({ id }) => id === me.id)}
          loaded={loaded !== undefined}
          busy={busy === 'access'}
          onChange={(access) =>
            act('access', () =>
              api.call('patch', '/projects/{id}', { params: { id: project.id }, body: { access } }),
            )
          }
        />
        {loaded ? null : failure ? null : <SkeletonList rows={3} label={MEMBER_WORDS.loading} />}
        {loaded?.members.length === 0 ? (
          <p className="text-sm text-muted">{MEMBER_WORDS.none}</p>
        ) : null}
        <ul aria-label={MEMBER_WORDS.title} className="divide-y divide-line empty:hidden">
          {loaded?.members.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              isMe={member.id === me.id}
              mayManage={!fixed}
              mayLeave={!project.archived && !(isOpen && gainsByLeaving(member.role))}
              onlyLead={leads.length === 1 && leads[0]?.id === member.id}
              busy={busy === member.id}
              onChange={(wanted) => ask(member.id, wanted)}
            />
          ))}
        </ul>
        {isOpen && mine && gainsByLeaving(mine.role) && !project.mayManage ? (
          <p className="text-[0.8125rem] text-muted">{MEMBER_WORDS.mayNotLeave}</p>
        ) : null}
        {loaded && !fixed ? <RolesExplained /> : null}
        {loaded && !fixed ? (
          <AddMembers
            candidates={loaded.candidates}
            me={me}
            busy={busy}
            onAdd={(id) => void change(id, 'add')}
          />
        ) : null}
      </div>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(next) => (next ? null : setAsked(null))}
        title={
          asked === 'leave' ? MEMBER_WORDS.leaveTitle(project.name) : MEMBER_WORDS.stepDownTitle
        }
        description={
          asked !== 'leave'
            ? MEMBER_WORDS.stepDownText
            : isOpen
              ? MEMBER_WORDS.leaveOpen
              : MEMBER_WORDS.leaveClosed
        }
        confirmLabel={asked === 'leave' ? MEMBER_WORDS.leave : MEMBER_WORDS.stepDown}
        onConfirm={() => change(me.id, asked === 'leave' ? 'remove' : (asked ?? 'lead'))}
      />
    </Dialog>
  );
}
