'use client';

import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useKept } from '@/app/reviews/[id]/_components/use-kept';
import { api } from '@/components/api/browser-api';
import { CheckboxField, DateField, TextArea, TextField } from '@/components/forms/field';
import { SelectField } from '@/components/forms/select-field';
import { useSubmit } from '@/components/forms/use-submit';
import { whenThere } from '@/components/keyboard/keyboard';
import { Button } from '@/components/ui/button';
import { useFormDraft } from '@/components/ui/form-draft';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import { DECISIONS, type Decision } from '@/lib/model/review.types';
import { toldApart } from '@/lib/model/same-name';
import { unanimous } from '@/lib/reviews/items/agenda.rules';
import { outvoted } from '@/lib/reviews/items/majority.rules';
import { needsEvidence } from '../../_store/counting';
import type { ReviewItem } from '../../_store/review.types';
import { WORDS } from '../../review.words';
import { callUpLeft } from '../acting';
import { againstWords } from '../item/against-words';
import { DECISION_KEYS } from '../keys';
import { useReview, useScreen } from '../review-provider';

const { decision: SAY } = WORDS;

/** The facilitator's form: what is decided on an item, why, and who is to mend it. */
export function DecisionForm({ one }: { one: ReviewItem }) {
  const screen = useScreen();
  const people = useReview((state) => toldApart(state.server.people));
  const chosen = useReview((state) => state.deciding);
  const decision = chosen ?? one.decision ?? suggested(one);
  const against = decision && one.tally ? outvoted(decision, one.tally, one.item.status) : null;
  const lacks = useReview(
    ({ server }) => decision !== null && needsEvidence(server, one, decision),
  );
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
              ...(text('action.text') ? { text: text('action.text') } : {}),
              ownerId: text('action.ownerId') || null,
              dueOn: text('action.dueOn') || null,
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
      className="space-y-3 text-sm print:hidden"
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
      {lacks ? <Notice tone="warn">{SAY.needsEvidence}</Notice> : null}
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
                name="action.text"
                maxLength={500}
                placeholder={SAY.actionHint}
                className="sm:col-span-2"
                error={fields['action.text']}
              />
              <SelectField
                label={SAY.owner}
                name="action.ownerId"
                defaultValue={one.item.assigneeId ?? ''}
                error={fields['action.ownerId']}
                options={[
                  { value: '', label: SAY.nobody },
                  ...people.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
              <DateField
                label={SAY.dueOn}
                name="action.dueOn"
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
