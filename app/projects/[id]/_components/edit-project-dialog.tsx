'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { api } from '@/components/api/browser-api';
import { AccessChoice } from '@/components/forms/access-choice';
import { CheckboxField, TextArea, TextField } from '@/components/forms/field';
import { useSubmit } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { PROJECT_WORDS } from '../project.words';
import type { HostedProps } from './dialog.types';

/** Changes a project's name, its description, who can see it, and what of it is open to others. */
export default function EditProjectDialog({ open, onOpenChange, project }: HostedProps) {
  const router = useRouter();
  const first = useRef<HTMLInputElement>(null);
  const { busy, onSubmit, message, fields } = useSubmit(
    async (form) => {
      await api.call('patch', '/projects/{id}', {
        params: { id: project.id },
        body: {
          name: String(form.get('name')),
          description: String(form.get('description')),
          // Only leads change these, and a request that names them is refused to the others.
          ...(project.mayManage
            ? {
                access: form.get('access') === 'private' ? ('private' as const) : ('team' as const),
                guests: form.get('guests') === 'on',
                signersApart: form.get('signersApart') === 'on',
              }
            : {}),
        },
      });
      onOpenChange(false);
      router.refresh();
    },
    ['name', 'description', 'guests', 'signersApart'],
  );
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      onSubmit={onSubmit}
      draft={`edit-project:${project.id}`}
      initialFocus={first}
      title={PROJECT_WORDS.edit}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{COMMON_WORDS.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {PROJECT_WORDS.save}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {message ? <Notice tone="error">{message}</Notice> : null}
        <TextField
          label={PROJECT_WORDS.name}
          ref={first}
          name="name"
          required
          autoComplete="off"
          maxLength={200}
          defaultValue={project.name}
          error={fields.name}
        />
        <TextArea
          label={PROJECT_WORDS.description}
          name="description"
          maxLength={5000}
          defaultValue={project.description}
          error={fields.description}
        />
        {project.mayManage ? (
          <>
            <AccessChoice initial={project.access} />
            <CheckboxField
              label={PROJECT_WORDS.guests}
              name="guests"
              defaultChecked={project.guests}
              hint={PROJECT_WORDS.guestsHint}
              error={fields.guests}
            />
            <CheckboxField
              label={PROJECT_WORDS.signersApart}
              name="signersApart"
              defaultChecked={project.signersApart}
              hint={PROJECT_WORDS.signersApartHint}
              error={fields.signersApart}
            />
          </>
        ) : (
          <p className="text-sm text-muted">{PROJECT_WORDS.leadsChange}</p>
        )}
      </div>
    </Dialog>
  );
}
