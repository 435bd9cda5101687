'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { AccessChoice } from '@/components/access-choice';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import { CheckboxField, TextArea, TextField } from '@/components/field';
import { Notice } from '@/components/notice';
import { useSubmit } from '@/components/use-submit';
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
          access: form.get('access') === 'members' ? 'members' : 'team',
          guests: form.get('guests') === 'on',
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
      title="Edit project"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy}>
            Save
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {message ? <Notice tone="error">{message}</Notice> : null}
        <TextField
          label="Name"
          ref={first}
          name="name"
          required
          autoComplete="off"
          maxLength={200}
          defaultValue={project.name}
          error={fields.name}
        />
        <TextArea
          label="Description"
          name="description"
          maxLength={5000}
          defaultValue={project.description}
          error={fields.description}
        />
        <AccessChoice initial={project.access} />
        <CheckboxField
          label="Guests may join reviews by link"
          name="guests"
          defaultChecked={project.guests}
          hint="With a name and a review’s link they see and judge that one review. Switched off, all guests are out."
          error={fields.guests}
        />
      </div>
    </Dialog>
  );
}
