'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { AccessChoice } from '@/components/access-choice';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { COMMON_WORDS } from '@/components/common.words';
import { Dialog } from '@/components/dialog';
import { CheckboxField, TextArea, TextField } from '@/components/field';
import { Notice } from '@/components/notice';
import { useSubmit } from '@/components/use-submit';
import { PROJECT_WORDS } from '../project.words';
import type { HostedProps } from './dialog-host';

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
                access: form.get('access') === 'members' ? ('members' as const) : ('team' as const),
                guests: form.get('guests') === 'on',
              }
            : {}),
        },
      });
      onOpenChange(false);
      router.refresh();
    },
    ['name', 'description', 'guests'],
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
          </>
        ) : (
          <p className="text-sm text-muted">{PROJECT_WORDS.leadsChange}</p>
        )}
      </div>
    </Dialog>
  );
}
