'use client';

import { useRef, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { DateField, TextArea } from '@/components/forms/field';
import { useSubmit } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { ApiError } from '@/lib/api/api-error';
import type { Action } from './action.types';
import { ACTION_WORDS } from './actions.words';
import { OwnerField } from './owner-field';

/** Changes what an action says, whose it is and when it is due. */
export default function ActionDialog({
  open,
  onOpenChange,
  action,
  onSaved,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  action: Action;
  onSaved: (action: Action) => void;
}) {
  const first = useRef<HTMLTextAreaElement>(null);
  // What somebody else has made of it while this was open. Saving again replaces that knowingly.
  const [theirs, setTheirs] = useState<Action | null>(null);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      try {
        const saved = await api.call('patch', '/actions/{id}', {
          params: { id: action.id },
          body: {
            text: String(form.get('text')),
            ownerId: String(form.get('ownerId')) || null,
            dueOn: String(form.get('dueOn')) || null,
            version: (theirs ?? action).version,
          },
        });
        onSaved(saved);
        onOpenChange(false);
      } catch (error) {
        const current = error instanceof ApiError && error.code === 'CONFLICT' && error.current;
        if (!current) throw error;
        setTheirs(current as Action);
      }
    },
    ['text', 'ownerId', 'dueOn'],
  );
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      onSubmit={onSubmit}
      draft={`edit-action:${action.id}`}
      initialFocus={first}
      title={ACTION_WORDS.editTitle}
      description={ACTION_WORDS.editOf(action.itemText, action.runTitle)}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{COMMON_WORDS.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {theirs ? ACTION_WORDS.saveMine : ACTION_WORDS.save}
          </Button>
        </>
      }
    >
      <div className="space-y-4" onInput={(event) => onInput(event as never)}>
        {message ? <Notice tone="error">{message}</Notice> : null}
        {theirs ? (
          <Notice tone="warn" title={ACTION_WORDS.changedMeanwhile}>
            {ACTION_WORDS.itIsNow(theirs.text, theirs.ownerName, theirs.dueOn)}
          </Notice>
        ) : null}
        <TextArea
          label={ACTION_WORDS.what}
          ref={first}
          name="text"
          rows={2}
          required
          maxLength={500}
          defaultValue={action.text}
          // It is one line that may be long.
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
          error={fields.text}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <OwnerField
            projectId={action.projectId}
            initial={{ id: action.ownerId, name: action.ownerName }}
            error={fields.ownerId}
          />
          <DateField
            label={ACTION_WORDS.dueOn}
            name="dueOn"
            max="9999-12-31"
            defaultValue={action.dueOn ?? ''}
            error={fields.dueOn}
          />
        </div>
      </div>
    </Dialog>
  );
}
