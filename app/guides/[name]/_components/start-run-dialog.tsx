'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { api } from '@/components/api/browser-api';
import { useSubmit } from '@/components/forms/use-submit';
import { SubjectField } from '@/components/runs/subject-field';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import type { CallOptions } from '@/lib/application/client';
import { runTitle } from '@/lib/runs/run-title';
import { WORDS } from '../../guides.words';
import { NEW_PROJECT, ProjectChoice } from './project-choice';

export type Claims = NonNullable<
  NonNullable<CallOptions<'post', '/projects/{id}/runs'>['body']>['claims']
>;

/** Asks for a project and a subject, starts the run there and goes to it. */
export default function StartRunDialog({
  open,
  onOpenChange,
  checklistId,
  checklistTitle,
  claims,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  checklistId: string;
  checklistTitle: string;
  claims?: Claims;
}) {
  const router = useRouter();
  const [choice, setChoice] = useState('');
  const [about, setAbout] = useState('');
  const [leaving, setLeaving] = useState(false);
  const subject = useRef<HTMLInputElement>(null);
  // Minted once, so that sending the form again after a failure makes nothing twice.
  const ids = useRef({ project: uuidv7(), run: uuidv7(), made: false });

  const { busy, onSubmit, message, fields } = useSubmit(
    async (form) => {
      const projectId = choice === NEW_PROJECT ? await makeProject(form) : choice;
      const run = await api.call('post', '/projects/{id}/runs', {
        params: { id: projectId },
        body: {
          id: ids.current.run,
          checklistId,
          title: runTitle(checklistTitle, about),
          ...(claims ? { claims } : {}),
        },
      });
      setLeaving(true);
      router.push(`/runs/${run.id}`);
    },
    ['title', 'name'],
  );

  async function makeProject(form: FormData): Promise<string> {
    const id = ids.current.project;
    if (!ids.current.made) {
      await api.call('post', '/projects', { body: { id, name: String(form.get('name')) } });
      ids.current.made = true;
    }
    return id;
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={WORDS.start.run}
      description={WORDS.start.about(checklistTitle)}
      onSubmit={onSubmit}
      draft={`start-run-of:${checklistId}`}
      initialFocus={subject}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{COMMON_WORDS.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy || leaving} disabled={choice === ''}>
            {WORDS.start.run}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {message ? <Notice tone="error">{message}</Notice> : null}
        <ProjectChoice value={choice} onChange={setChoice} nameError={fields.name} />
        <SubjectField
          ref={subject}
          checklist={checklistTitle}
          value={about}
          onChange={setAbout}
          error={fields.title}
        />
      </div>
    </Dialog>
  );
}
