'use client';

import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { CheckboxField, DateField, SelectField, TextArea, TextField } from '@/components/field';
import { useFormDraft } from '@/components/form-draft';
import { Kbd } from '@/components/kbd';
import { whenThere } from '@/components/keyboard';
import { Notice } from '@/components/notice';
import { useKept } from '@/components/use-kept';
import { useSubmit } from '@/components/use-submit';
import { unanimous } from '@/lib/reviews/agenda.reducer';
import { DECISIONS, type Decision } from '@/lib/reviews/review.types';
import type { ReviewItem } from '../../_store/review.types';
import { callUpNext } from '../acting';
import { WORDS } from '../keys.words';
import { useReview, useScreen } from '../review-provider';

const VERBS: Record<Decision, [verb: string, key: string, hint: string]> = {
  accepted: ['Accept', 'a', 'It is done as it stands.'],
  needs_work: ['Needs work', 'w', 'It is opened again, with the reason.'],
  not_applicable: ['Not applicable', 'n', 'It does not concern this project.'],
  deferred: ['Defer', 'd', 'It is carried into the next review.'],
};

/** The facilitator's form: what is decided on an item, why, and who is to mend it. */
export function DecisionForm({ one }: { one: ReviewItem }) {
  const screen = useScreen();
  const people = useReview((state) => state.server.people);
  const chosen = useReview((state) => state.deciding);
  const decision = chosen ?? one.decision ?? suggested(one);
  const [next, setNext] = useKept('discuss-next', true);
  const [withAction, setWithAction] = useState(true);
  const [mutationId, setMutationId] = useState(() => uuidv7());
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      if (!decision) return;
      const text = (name: string) => String(form.get(name) ?? '').trim();
      const action =
        decision === 'needs_work' && withAction
          ? {
              ...(text('action') ? { text: text('action') } : {}),
              ownerId: text('owner') || null,
              dueOn: text('due') || null,
            }
          : null;
      try {
        await api.call('put', '/review-items/{id}/decision', {
          params: { id: one.id },
          body: {
            decision,
            reason: text('reason') || null,
            action,
            version: one.version,
            answerVersion: one.item.version,
            mutationId,
          },
        });
      } catch (error) {
        if ((error as { code?: string }).code !== 'OFFLINE') {
          // What is sent next is another request than the one that was refused.
          setMutationId(uuidv7());
          await screen.refresh().catch(() => {});
        }
        throw error;
      }
      if (!screen.store.getState().live) await screen.refresh().catch(() => {});
      screen.store.setState({ deciding: null });
      setMutationId(uuidv7());
      if (next) callUpNext(screen, 1);
      // The form, which had the focus, is gone.
      whenThere('[data-current-card]');
    },
    ['reason', 'action.text', 'action.ownerId', 'action.dueOn'],
  );
  return (
    <form
      ref={useFormDraft(`decision:${one.id}`)}
      data-decision-form
      noValidate
      onSubmit={onSubmit}
      onInput={onInput}
      className="space-y-3 text-sm"
    >
      {message ? <Notice tone="error">{message}</Notice> : null}
      <fieldset className="grid grid-cols-2 gap-2">
        <legend className="mb-1.5 text-sm font-medium">What is decided</legend>
        {DECISIONS.map((value) => (
          <label
            key={value}
            title={VERBS[value][2]}
            className="flex min-h-10 cursor-pointer items-center gap-2 rounded-control border border-line-strong/70 px-2.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="decision"
              value={value}
              checked={decision === value}
              onChange={() => screen.store.setState({ deciding: value })}
              className="size-4 shrink-0"
            />
            <span className="min-w-0 flex-1">{VERBS[value][0]}</span>
            <Kbd className="max-sm:hidden">{VERBS[value][1]}</Kbd>
          </label>
        ))}
      </fieldset>
      {decision ? (
        <TextArea
          label={decision === 'accepted' ? 'Reason (optional)' : 'Reason'}
          name="reason"
          rows={2}
          maxLength={decision === 'needs_work' || decision === 'not_applicable' ? 5000 : 10_000}
          defaultValue={one.reason ?? ''}
          hint={VERBS[decision][2]}
          error={fields.reason}
        />
      ) : null}
      {decision === 'needs_work' ? (
        <>
          <CheckboxField
            label="Note an action"
            checked={withAction}
            onChange={({ target }) => setWithAction(target.checked)}
          />
          {withAction ? (
            <div className="grid gap-3 sm:grid-cols-2">
              <TextField
                label="What is to be done"
                name="action"
                maxLength={500}
                placeholder="The reason’s first line"
                className="sm:col-span-2"
                error={fields['action.text']}
              />
              <SelectField
                label="Owner"
                name="owner"
                defaultValue={one.item.assigneeId ?? ''}
                error={fields['action.ownerId']}
                options={[
                  { value: '', label: 'Nobody yet' },
                  ...people.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
              <DateField
                label="Due day"
                name="due"
                defaultValue={one.item.dueOn ?? ''}
                error={fields['action.dueOn']}
              />
            </div>
          ) : null}
        </>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" busy={busy} disabled={!decision}>
          {one.decision ? 'Decide again' : 'Decide'}
        </Button>
        <CheckboxField
          label={WORDS.discussNext}
          checked={next}
          onChange={({ target }) => setNext(target.checked)}
          data-no-draft
        />
      </div>
    </form>
  );
}

/** What everybody voted is likely to be what is decided. */
function suggested({ tally }: ReviewItem): Decision | null {
  const all = tally && unanimous(tally);
  if (!all || all === 'unsure') return null;
  return all === 'pass' ? 'accepted' : all;
}
