'use client';

import { useRef, useState } from 'react';
import { LateConfirmDialog } from '@/components/ui/dialog-late';
import { late } from '@/components/ui/late';
import type { Action } from './action.types';
import { type ActionPlace, ActionRow } from './action-row';
import { ACTION_WORDS } from './actions.words';
import { useActions } from './use-actions';

const ActionDialog = late(() => import('./action-dialog'));
export interface ActionListProps {
  actions: readonly Action[];
  /** The present day in UTC, by which things are overdue. */
  today: string;
  /** Where the list stands, which says what of an action goes without saying there. */
  place: ActionPlace;
  /** The list's name for those who can't see its heading. */
  label: string;
  /** Nothing can be changed. */
  fixed?: boolean;
  /** Asks for the list anew, after something was changed. */
  onChange: () => void;
}

/** Actions to finish, open again, edit or delete. */
export function ActionList({ actions: given, onChange, label, ...rest }: ActionListProps) {
  const { actions, setDone, changed, remove } = useActions(given, onChange, rest.place !== 'item');
  const [shown, setShown] = useState<{ kind: 'edit' | 'delete'; action: Action; open: boolean }>();
  const list = useRef<HTMLUListElement>(null);
  const hosted = shown && {
    open: shown.open,
    onOpenChange: (open: boolean) => setShown({ ...shown, open }),
  };
  return (
    <>
      <ul ref={list} tabIndex={-1} aria-label={label} className="divide-y divide-line outline-none">
        {actions.map((action) => (
          <ActionRow
            key={action.id}
            action={action}
            onDone={(done) => void setDone(action, done)}
            onEdit={() => setShown({ kind: 'edit', action, open: true })}
            onDelete={() => setShown({ kind: 'delete', action, open: true })}
            {...rest}
          />
        ))}
      </ul>
      {shown?.kind === 'edit' && hosted ? (
        <ActionDialog key={shown.action.id} {...hosted} action={shown.action} onSaved={changed} />
      ) : null}
      {shown?.kind === 'delete' && hosted ? (
        <LateConfirmDialog
          {...hosted}
          title={ACTION_WORDS.deleteTitle}
          description={ACTION_WORDS.deleteText(shown.action.text)}
          confirmLabel={ACTION_WORDS.deleteConfirm}
          danger
          onConfirm={async () => {
            await remove(shown.action);
            // Its row, which had the focus, is gone.
            setTimeout(() => list.current?.focus(), 200);
          }}
        />
      ) : null}
    </>
  );
}
