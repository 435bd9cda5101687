'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { api } from '@/components/api/browser-api';
import { SelectField } from '@/components/forms/select-field';
import { messageOf, useSubmit } from '@/components/forms/use-submit';
import { SubjectField } from '@/components/runs/subject-field';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { SkeletonList } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { Data } from '@/lib/application/client';
import type { Stage } from '@/lib/model/stage';
import { STAGE_WORDS } from '@/lib/model/stage.words';
import { runTitle } from '@/lib/runs/run-title';
import { RUN_WORDS } from '../project.words';
import type { HostedProps } from './dialog.types';

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
  const title = checklist && runTitle(checklist.title, subject);
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
    toast(RUN_WORDS.startedToast(title), {
      tone: 'done',
      action: { label: RUN_WORDS.open, run: () => router.push(`/runs/${runId}`) },
    });
  }, ['title', 'checklistId']);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      onSubmit={onSubmit}
      draft={`start-run:${project.id}:${stage ?? ''}`}
      title={stage ? RUN_WORDS.startIn(stage) : RUN_WORDS.start}
      description={RUN_WORDS.startText}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{COMMON_WORDS.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy} disabled={!checklist}>
            {RUN_WORDS.start}
          </Button>
        </>
      }
    >
      {failure ? <Notice tone="error">{failure}</Notice> : null}
      {!guides && !failure ? <SkeletonList rows={2} label={RUN_WORDS.loading} /> : null}
      {guides && checklists.length === 0 ? (
        <Notice tone="warn">{RUN_WORDS.noChecklist}</Notice>
      ) : null}
      {guides && checklist ? (
        <div className="space-y-4">
          {message ? <Notice tone="error">{message}</Notice> : null}
          <SelectField
            label={RUN_WORDS.checklist}
            value={checklist.id}
            onChange={(event) => setChecklistId(event.target.value)}
            error={fields.checklistId}
          >
            {guides.map((guide) => (
              <optgroup key={guide.id} label={guide.title}>
                {guide.checklists.map((one) => (
                  <option key={one.id} value={one.id}>
                    {RUN_WORDS.option(one, stage ? null : STAGE_WORDS[one.stage])}
                  </option>
                ))}
              </optgroup>
            ))}
          </SelectField>
          <SubjectField
            // It comes after the checklists are there, when the dialog has placed the focus already.
            autoFocus
            checklist={checklist.title}
            value={subject}
            onChange={setSubject}
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
