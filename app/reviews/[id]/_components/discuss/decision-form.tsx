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
import { outvoted } from '@/lib/reviews/majority.reducer';
import { DECISIONS, type Decision } from '@/lib/reviews/review.types';
import type { ReviewItem } from '../../_store/review.types';
import { WORDS } from '../../review.words';
import { callUpLeft } from '../acting';
import { DECISION_KEYS } from '../keys';
import { useReview, useScreen } from '../review-provider';
import { againstWords } from './against-words';

const { decision: SAY } = WORDS;

/** The facilitator's form: what is decided on an item, why, and who is to mend it. */
export function DecisionForm({ one }: { one: ReviewItem }) {
  const screen = useScreen();
  const people = useReview((state) => state.server.people);
  const chosen = useReview((state) => state.deciding);
  const decision = chosen ?? one.decision ?? suggested(one);
  const against = decision && one.tally ? outvoted(decision, one.tally, one.item.status) : null;
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
      if (next) callUpLeft(screen, one.id);
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
        <legend className="sr-only">{SAY.title}</legend>
        {DECISIONS.map((value) => (
          <label
            key={value}
            title={SAY[value].hint}
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
            <span className="min-w-0 flex-1">{SAY[value].verb}</span>
            <Kbd className="max-sm:hidden">{DECISION_KEYS[value]}</Kbd>
          </label>
        ))}
      </fieldset>
      {decision ? (
        <TextArea
          label={decision === 'accepted' && !against ? SAY.reasonOptional : SAY.reason}
          name="reason"
          rows={2}
          maxLength={decision === 'needs_work' || decision === 'not_applicable' ? 5000 : 10_000}
          defaultValue={one.reason ?? ''}
          hint={against ? againstWords(against) : SAY[decision].hint}
          error={fields.reason}
        />
      ) : null}
      {decision === 'needs_work' ? (
        <>
          <CheckboxField
            label={SAY.withAction}
            checked={withAction}
            onChange={({ target }) => setWithAction(target.checked)}
          />
          {withAction ? (
            <div className="grid gap-3 sm:grid-cols-2">
              <TextField
                label={SAY.action}
                name="action"
                maxLength={500}
                placeholder={SAY.actionHint}
                className="sm:col-span-2"
                error={fields['action.text']}
              />
              <SelectField
                label={SAY.owner}
                name="owner"
                defaultValue={one.item.assigneeId ?? ''}
                error={fields['action.ownerId']}
                options={[
                  { value: '', label: SAY.nobody },
                  ...people.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
              <DateField
                label={SAY.dueOn}
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
          {one.decision ? SAY.decideAgain : SAY.decide}
        </Button>
        <CheckboxField
          label={SAY.thenNext}
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
