'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { AccessChoice } from '@/components/access-choice';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import { CheckboxField, TextArea, TextField } from '@/components/field';
import { Notice } from '@/components/notice';
import { useSubmit } from '@/components/use-submit';
import { BadgeAddress } from './badge-address';
import type { HostedProps } from './dialog-host';

/** Changes a project's name, its description, who can see it, and what of it is open to others. */
export default function EditProjectDialog({ open, onOpenChange, project }: HostedProps) {
  const router = useRouter();
  const first = useRef<HTMLInputElement>(null);
  const [badge, setBadge] = useState(project.badge);
  const { busy, onSubmit, message, fields } = useSubmit(
    async (form) => {
      await api.call('patch', '/projects/{id}', {
        params: { id: project.id },
        body: {
          name: String(form.get('name')),
          description: String(form.get('description')),
          access: form.get('access') === 'members' ? 'members' : 'team',
          guests: form.get('guests') === 'on',
          badge,
        },
      });
      onOpenChange(false);
      router.refresh();
    },
    ['name', 'description', 'guests', 'badge'],
  );
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      onSubmit={onSubmit}
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
        <fieldset className="space-y-3">
          <legend className="mb-1 text-sm font-medium">For people without an account</legend>
          <CheckboxField
            label="Guests may join reviews by link"
            name="guests"
            defaultChecked={project.guests}
            hint="With a name and a review’s link they see and judge that one review. Switched off, all guests are out."
            error={fields.guests}
          />
          <CheckboxField
            label="Public status badge"
            name="badge"
            checked={badge}
            onChange={({ target }) => setBadge(target.checked)}
            hint="A picture of how far the project is, for a README. Anybody who has its address can see it."
            error={fields.badge}
          />
          {badge ? <BadgeAddress project={project} saved={project.badge} /> : null}
        </fieldset>
      </div>
    </Dialog>
  );
}
