'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import { SelectField, TextField } from '@/components/field';
import { Notice } from '@/components/notice';
import { SkeletonList } from '@/components/skeleton';
import { STAGE_WORDS } from '@/components/stage-name';
import { toast } from '@/components/toast';
import { messageOf, useSubmit } from '@/components/use-submit';
import type { Data } from '@/lib/api/client';
import type { Stage } from '@/lib/markdown/guide.types';
import type { HostedProps } from './dialog-host';

type Guide = Data<'get', '/guides'>[number];

/** Starts a run: which checklist, and for what. With a `stage` only that stage's checklists are offered. */
export default function StartRunDialog({
  open,
  onOpenChange,
  project,
  stage,
}: HostedProps & { stage?: Stage | undefined }) {
  const router = useRouter();
  const id = useRef<string>(undefined);
  const { guides, failure } = useGuides(stage);
  const [checklistId, setChecklistId] = useState<string>();
  const [subject, setSubject] = useState('');
  const checklists = guides?.flatMap((guide) => guide.checklists) ?? [];
  const checklist = checklists.find((one) => one.id === checklistId) ?? checklists[0];
  const title = subject.trim() ? `${checklist?.title}: ${subject.trim()}` : checklist?.title;
  const { busy, onSubmit, message, fields } = useSubmit(async () => {
    if (!checklist || !title) return;
    // Minted once, so that sending it twice starts one run.
    id.current ??= uuidv7();
    const runId = id.current;
    await api.call('post', '/projects/{id}/runs', {
      params: { id: project.id },
      body: { id: runId, checklistId: checklist.id, title },
    });
    onOpenChange(false);
    router.refresh();
    toast(`Started ${title}.`, {
      tone: 'done',
      action: { label: 'Open', run: () => router.push(`/runs/${runId}`) },
    });
  }, ['title', 'checklistId']);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      onSubmit={onSubmit}
      draft={`start-run:${project.id}:${stage ?? ''}`}
      title={stage ? `Start a run in ${STAGE_WORDS[stage]}` : 'Start a run'}
      description="Work through one checklist for one subject. The same checklist can be run many times."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy} disabled={!checklist}>
            Start run
          </Button>
        </>
      }
    >
      {failure ? <Notice tone="error">{failure}</Notice> : null}
      {!guides && !failure ? <SkeletonList rows={2} label="Loading checklists" /> : null}
      {guides && checklists.length === 0 ? (
        <Notice tone="warn">No guide has a checklist for this stage.</Notice>
      ) : null}
      {guides && checklist ? (
        <div className="space-y-4">
          {message ? <Notice tone="error">{message}</Notice> : null}
          <SelectField
            label="Checklist"
            value={checklist.id}
            onChange={(event) => setChecklistId(event.target.value)}
            error={fields.checklistId}
          >
            {guides.map((guide) => (
              <optgroup key={guide.id} label={guide.title}>
                {guide.checklists.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title} ({stage ? '' : `${STAGE_WORDS[one.stage]}, `}
                    {one.itemCount} items)
                  </option>
                ))}
              </optgroup>
            ))}
          </SelectField>
          <TextField
            label="Subject"
            // It comes after the checklists are there, when the dialog has placed the focus already.
            autoFocus
            value={subject}
            onChange={(event) => setSubject(event.target.value)}
            autoComplete="off"
            maxLength={200}
            placeholder="POST /refunds"
            hint={`The run will be called “${title}”.`}
            error={fields.title}
          />
        </div>
      ) : null}
    </Dialog>
  );
}

/** The guides with their checklists, of one stage if it is given. */
function useGuides(stage: Stage | undefined) {
  const [guides, setGuides] = useState<Guide[]>();
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    api.list('/guides', { query: { limit: 100 }, signal: stop.signal }).then(
      ({ data }) => setGuides(data),
      (error) => {
        if (!stop.signal.aborted) setFailure(messageOf(error));
      },
    );
    return () => stop.abort();
  }, []);
  const fitting = guides
    ?.map((guide) => ({
      ...guide,
      checklists: guide.checklists.filter((one) => !stage || one.stage === stage),
    }))
    .filter((guide) => guide.checklists.length > 0);
  return { guides: fitting, failure };
}
