'use client';

import { useRef, useState } from 'react';
import { ApiError } from '@/lib/api/client';
import { api } from './browser-api';
import { Button } from './button';
import { Dialog } from './dialog';
import { DateField, TextArea } from './field';
import { Notice } from './notice';
import { OwnerField } from './owner-field';
import type { Action } from './use-actions';
import { useSubmit } from './use-submit';

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
      title="Edit action"
      description={`For “${action.itemText}” in ${action.runTitle}`}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {theirs ? 'Save mine' : 'Save'}
          </Button>
        </>
      }
    >
      <div className="space-y-4" onInput={(event) => onInput(event as never)}>
        {message ? <Notice tone="error">{message}</Notice> : null}
        {theirs ? (
          <Notice tone="warn" title="Somebody changed it meanwhile">
            It is now “{theirs.text}”, {theirs.ownerName ? `${theirs.ownerName}’s` : 'nobody’s'},{' '}
            {theirs.dueOn ? `due ${theirs.dueOn}` : 'without a due date'}. Saving puts yours in its
            place.
          </Notice>
        ) : null}
        <TextArea
          label="What is to be done"
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
            label="Due date"
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
