'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { api } from '@/components/api/browser-api';
import { AccessChoice } from '@/components/forms/access-choice';
import { TextArea, TextField } from '@/components/forms/field';
import { FormStep } from '@/components/forms/form-step';
import { useHydrated, useSubmit } from '@/components/forms/use-submit';
import { Button, ButtonLink } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { useFormDraft } from '@/components/ui/form-draft';
import { Notice } from '@/components/ui/notice';
import { ApiError } from '@/lib/api/api-error';
import { NEW_WORDS } from '../new-project.words';
import { AnswerCards } from './answer-cards';
import { ChecklistPicker } from './checklist-picker';
import type { AnswerGroup, ChoiceGroup } from './proposals';
import { type Draft, swapChecklists, toggleAnswer, toggleChecklist } from './workflow-draft';
import { WorkflowPreview } from './workflow-preview';

/** Creates a project in three steps on one page: what it is, what is being done, the workflow. */
export function NewProjectForm({
  answerGroups,
  groups,
  initial,
}: {
  answerGroups: readonly AnswerGroup[];
  groups: readonly ChoiceGroup[];
  /** Checklists to begin with. */
  initial: readonly string[];
}) {
  const hydrated = useHydrated();
  const [draft, setDraft] = useState<Draft>({ answers: [], chosen: initial, byHand: initial });
  const { create, made } = useCreateProject(draft.chosen);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(create, ['name', 'description']);
  const answers = answerGroups.flatMap((group) => group.answers);
  const choices = groups.flatMap((group) => group.choices);
  const chosen = draft.chosen.flatMap((id) => choices.find((choice) => choice.id === id) ?? []);
  const toggle = (id: string) => setDraft((now) => toggleChecklist(now, id));
  const items = chosen.reduce((sum, { itemCount }) => sum + itemCount, 0);
  return (
    <form
      ref={useFormDraft('new-project')}
      method="post"
      noValidate
      onSubmit={onSubmit}
      onInput={onInput}
      className="grid gap-4"
    >
      <FormStep number={1} title={NEW_WORDS.what}>
        <div className="grid gap-4">
          <TextField
            label={NEW_WORDS.name}
            name="name"
            required
            autoFocus
            autoComplete="off"
            maxLength={200}
            placeholder={NEW_WORDS.nameExample}
            error={fields.name}
          />
          <TextArea
            label={NEW_WORDS.description}
            name="description"
            maxLength={5000}
            hint={NEW_WORDS.descriptionHint}
            error={fields.description}
          />
          <AccessChoice initial="team" />
        </div>
      </FormStep>
      {answers.length > 0 ? (
        <FormStep number={2} title={NEW_WORDS.doing} hint={NEW_WORDS.doingHint}>
          <AnswerCards
            groups={answerGroups}
            given={draft.answers}
            onToggle={(answer) => setDraft((now) => toggleAnswer(now, answer, answers))}
          />
        </FormStep>
      ) : null}
      <FormStep
        number={answers.length > 0 ? 3 : 2}
        title={NEW_WORDS.workflow}
        hint={
          <p role="status">
            {chosen.length === 0 ? NEW_WORDS.noChecklists : NEW_WORDS.chosen(chosen.length, items)}
          </p>
        }
      >
        <WorkflowPreview
          chosen={chosen}
          onRemove={toggle}
          onSwap={(a, b) => setDraft((now) => swapChecklists(now, a, b))}
        />
        <ChecklistPicker groups={groups} chosen={draft.chosen} onToggle={toggle} />
      </FormStep>
      {message ? (
        <Notice
          tone="error"
          actions={
            made ? (
              <ButtonLink size="s" href={`/projects/${made}`}>
                {NEW_WORDS.openIt}
              </ButtonLink>
            ) : null
          }
        >
          {message}
        </Notice>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
        <ButtonLink href="/">{COMMON_WORDS.cancel}</ButtonLink>
        <Button type="submit" variant="primary" busy={busy} disabled={!hydrated}>
          {NEW_WORDS.create}
        </Button>
      </div>
    </form>
  );
}

/** Sends the form. The project's id is made here once, so that sending twice makes one project. */
function useCreateProject(checklistIds: readonly string[]) {
  const router = useRouter();
  const id = useRef<string>(undefined);
  const [made, setMade] = useState<string | null>(null);
  return { create, made };

  async function create(form: FormData) {
    id.current ??= uuidv7();
    const body = {
      id: id.current,
      name: String(form.get('name')),
      description: String(form.get('description')),
      access: form.get('access') === 'private' ? ('private' as const) : ('team' as const),
      checklistIds: [...checklistIds],
    };
    try {
      await api.call('post', '/projects', { body });
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'CONFLICT') throw error;
      // The answer to an earlier try got lost, and the form was changed since.
      setMade(id.current);
      throw new ApiError('CONFLICT', NEW_WORDS.createdBefore, 409);
    }
    router.push(`/projects/${id.current}`);
    return 'leaving';
  }
}
