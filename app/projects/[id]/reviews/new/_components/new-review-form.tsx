'use client';

import { useState } from 'react';
import { TextField } from '@/components/forms/field';
import { FormStep } from '@/components/forms/form-step';
import { useHydrated, useSubmit } from '@/components/forms/use-submit';
import { secondsOf } from '@/components/time/time-box';
import { Button, ButtonLink } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { useFormDraft } from '@/components/ui/form-draft';
import { Notice } from '@/components/ui/notice';
import type { Reopens, Repeat } from '@/lib/model/review.types';
import { PREPARE_WORDS } from '../prepare.words';
import { PeoplePicker } from './people-picker';
import { defaultName, type ScopeDraft, scopeOf } from './review-draft';
import type { RunChoice } from './run-picker';
import { ScopeStep } from './scope-step';
import { SettingsStep } from './settings-step';
import { useCarried } from './use-carried';
import { REVIEW_FIELDS, usePrepareReview } from './use-prepare-review';
import { useScopeCount } from './use-scope-count';

interface Named {
  id: string;
  name: string;
}

export interface NewReviewFormProps {
  project: Named;
  me: string;
  /** Who may take part. */
  people: readonly Named[];
  /** Who leads, and who is invited, unless said otherwise. */
  facilitatorId: string;
  invited: readonly string[];
  runs: readonly RunChoice[];
  /** Closed reviews, the newest first. */
  closed: readonly (Named & { label: string })[];
  /** How many reviews the project has had. */
  earlier: number;
  /** The review to carry over from, to begin with. */
  previousId: string;
  scope: ScopeDraft;
}

/** Prepares a review in three steps on one page: what it is about, who takes part, how it is held. */
export function NewReviewForm({ project, me, people, runs, closed, ...props }: NewReviewFormProps) {
  const hydrated = useHydrated();
  const [typed, setTyped] = useState<string | null>(null);
  const [draft, setDraft] = useState(props.scope);
  const [previousId, setPreviousId] = useState(props.previousId);
  const [facilitatorId, setFacilitatorId] = useState(props.facilitatorId);
  const [personIds, setPersonIds] = useState(props.invited);
  const carried = useCarried(previousId);
  const carriedIds = carried.items?.map(({ item }) => item.id) ?? [];
  const counted = useScopeCount(project.id, draft, carriedIds);
  const { prepare, made } = usePrepareReview(project.id);
  const onlyRun = draft.where === 'runs' && draft.runIds.length === 1 ? draft.runIds[0] : undefined;
  const name = defaultName({
    project: project.name,
    earlier: props.earlier,
    run: runs.find(({ id }) => id === onlyRun)?.title,
    again: draft.which === 'named',
    previous: closed.find(({ id }) => id === previousId)?.name,
  });
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    (form) =>
      prepare({
        name: String(form.get('name')),
        scope: scopeOf(draft),
        ...(previousId ? { previousId } : {}),
        facilitatorId,
        personIds: personIds.filter((id) => id !== facilitatorId),
        scheduledOn: String(form.get('scheduledOn')) || null,
        timeBox: secondsOf(String(form.get('timeBox'))),
        quorum: Number(form.get('quorum')),
        blind: form.get('blind') === 'on',
        repeats: String(form.get('repeats')) as Repeat,
        reopens: String(form.get('reopens') ?? 'nothing') as Reopens,
      }),
    REVIEW_FIELDS,
  );

  function follow(id: string) {
    setPreviousId(id);
    if (id === '' && draft.which === 'none') setDraft({ ...draft, which: 'all' });
  }

  return (
    <form
      ref={useFormDraft(`new-review:${project.id}`)}
      method="post"
      noValidate
      onSubmit={onSubmit}
      onInput={onInput}
      className="grid gap-4"
    >
      <FormStep number={1} title={PREPARE_WORDS.what}>
        <div className="grid gap-5">
          <TextField
            label={PREPARE_WORDS.name}
            name="name"
            required
            autoComplete="off"
            maxLength={200}
            className="sm:max-w-xl"
            value={typed ?? name}
            onChange={({ target }) => setTyped(target.value)}
            error={fields.name ?? null}
          />
          <ScopeStep
            draft={draft}
            onChange={setDraft}
            runs={runs}
            closed={closed}
            previousId={previousId}
            onPrevious={follow}
            carried={carried}
            counted={counted}
            errors={fields}
          />
        </div>
      </FormStep>
      <FormStep number={2} title={PREPARE_WORDS.who}>
        <PeoplePicker
          people={people}
          me={me}
          facilitatorId={facilitatorId}
          onFacilitator={setFacilitatorId}
          chosen={personIds}
          onChoose={setPersonIds}
          errors={fields}
        />
      </FormStep>
      <FormStep number={3} title={PREPARE_WORDS.how}>
        <SettingsStep
          people={new Set([...personIds, facilitatorId]).size}
          follows={previousId !== ''}
          errors={fields}
        />
      </FormStep>
      {message ? (
        <Notice
          tone="error"
          actions={
            made ? (
              <ButtonLink size="s" href={`/reviews/${made}`}>
                {PREPARE_WORDS.openIt}
              </ButtonLink>
            ) : null
          }
        >
          {message}
        </Notice>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
        <ButtonLink href={`/projects/${project.id}`}>{COMMON_WORDS.cancel}</ButtonLink>
        <Button type="submit" variant="primary" busy={busy} disabled={!hydrated}>
          {PREPARE_WORDS.prepare}
        </Button>
      </div>
    </form>
  );
}
