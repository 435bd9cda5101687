'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { TextArea, TextField } from '@/components/forms/field';
import { SelectField } from '@/components/forms/select-field';
import { useSubmit } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { INVITATION_DAYS, MOST_EMAILS } from '@/lib/model/invitation.rules';
import { WORDS } from '../team.words';
import { emailsIn } from './emails-in';
import { FreshLinks, type NewLink } from './fresh-links';
import { type ChosenProject, InvitedProjects } from './invited-projects';

/** Asks what links are to give, makes them, and shows them this once. */
export function InviteDialog({
  mayInviteAdmins,
  onClose,
}: {
  mayInviteAdmins: boolean;
  onClose: () => void;
}) {
  const router = useRouter();
  const [projects, setProjects] = useState<ChosenProject[]>([]);
  const [made, setMade] = useState<NewLink[] | null>(null);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const emails = emailsIn(String(form.get('emails')));
      const given = {
        role: form.get('role') === 'admin' ? ('admin' as const) : ('member' as const),
        projects: projects.map(({ id, role }) => ({ projectId: id, role })),
        expiresInDays: Number(form.get('expiresInDays')),
      };
      const links =
        emails.length > 0
          ? (await api.call('post', '/invitation-batches', { body: { ...given, emails } }))
              .invitations
          : [await api.call('post', '/invitations', { body: given })];
      setMade(links.map(({ email, token }) => ({ email, url: addressOf(token) })));
      router.refresh();
    },
    ['emails', 'role', 'projects', 'expiresInDays'],
  );
  const shell = {
    open: true,
    onOpenChange: (open: boolean) => open || onClose(),
    title: WORDS.inviteTitle,
  };
  if (made) {
    return (
      <Dialog {...shell} footer={<Button onClick={onClose}>{COMMON_WORDS.close}</Button>}>
        <FreshLinks links={made} />
      </Dialog>
    );
  }
  return (
    <Dialog
      {...shell}
      onSubmit={onSubmit}
      footer={
        <>
          <Button onClick={onClose}>{COMMON_WORDS.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {WORDS.createLinks}
          </Button>
        </>
      }
    >
      <div onInput={onInput as never} className="space-y-4">
        {message ? <Notice tone="error">{message}</Notice> : null}
        <TextArea
          label={WORDS.emails}
          name="emails"
          hint={WORDS.emailsHint(MOST_EMAILS)}
          error={fields.emails}
          autoComplete="off"
          spellCheck={false}
        />
        {mayInviteAdmins ? (
          <SelectField
            label={WORDS.workspaceRole}
            name="role"
            error={fields.role}
            options={[
              { value: 'member', label: WORDS.memberRole },
              { value: 'admin', label: WORDS.adminRole },
            ]}
          />
        ) : null}
        <InvitedProjects chosen={projects} onChoose={setProjects} error={fields.projects} />
        <TextField
          label={WORDS.days}
          name="expiresInDays"
          type="number"
          inputMode="numeric"
          defaultValue={INVITATION_DAYS.usual}
          error={fields.expiresInDays}
        />
      </div>
    </Dialog>
  );
}

/** The address that the inviter is at is one that works, whatever the server was told to be called. */
const addressOf = (token: string) => `${window.location.origin}/join/${token}`;
