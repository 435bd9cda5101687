'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { Action } from '@/components/actions/action.types';
import { ActionList } from '@/components/actions/action-list';
import { OwnerField } from '@/components/actions/owner-field';
import { api } from '@/components/api/browser-api';
import { DateField, TextField } from '@/components/forms/field';
import { useSubmit } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { useFormDraft } from '@/components/ui/form-draft';
import { Notice } from '@/components/ui/notice';
import { Part } from '@/components/ui/part';
import { SkeletonList } from '@/components/ui/skeleton';
import type { ProjectEvent } from '@/lib/model/event.types';
import { mayDiscuss } from '../../_store/run-state';
import { useRun } from '../run-provider';
import { WORDS } from './details.words';

const LIMIT = 100;
const NONE: readonly ProjectEvent[] = [];

/** What is to be done for an item: noted here or by a review, finished here or from the list of actions. */
export default function ItemActions({ id }: { id: string }) {
  const { actions, failed, load } = useItemActions(id);
  const today = useRun((state) => state.today);
  const readOnly = !useRun(mayDiscuss);
  const open = actions?.filter(({ done }) => !done).length;
  return (
    <Part title={WORDS.actions.title} count={open}>
      {failed ? (
        <Notice
          tone="warn"
          actions={
            <Button size="s" onClick={load}>
              {COMMON_WORDS.tryAgain}
            </Button>
          }
        >
          {WORDS.actions.failed}
        </Notice>
      ) : null}
      {actions === null && !failed ? <SkeletonList rows={1} label={WORDS.actions.loading} /> : null}
      {actions && actions.length > 0 ? (
        <ActionList
          label={WORDS.actions.list}
          actions={actions}
          today={today}
          place="item"
          fixed={readOnly}
          onChange={load}
        />
      ) : null}
      {readOnly || !actions ? null : <ActionForm id={id} onAdded={load} />}
    </Part>
  );
}

/** Asked for when they are looked at, and anew when an event says that they changed. */
function useItemActions(id: string) {
  const [actions, setActions] = useState<readonly Action[] | null>(null);
  const [failed, setFailed] = useState(false);
  const changes = useRun(({ feed }) => changesIn(feed[id] ?? NONE));
  const live = useRun((state) => state.live);
  const asking = useRef<AbortController>(undefined);
  const load = useCallback(() => {
    asking.current?.abort();
    const stop = new AbortController();
    asking.current = stop;
    const { signal } = stop;
    api.list('/items/{id}/actions', { params: { id }, query: { limit: LIMIT }, signal }).then(
      ({ data }) => {
        setActions(data);
        setFailed(false);
      },
      () => {
        if (!signal.aborted) setFailed(true);
      },
    );
    return () => stop.abort();
  }, [id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an event, or the stream’s return, is why it is asked for again
  useEffect(load, [load, changes, live]);
  return { actions, failed, load };
}

/** How often the events of an item changed its actions. */
const changesIn = (events: readonly ProjectEvent[]) =>
  events.filter(({ type }) => type.startsWith('action.') || type === 'review.decided').length;

function ActionForm({ id, onAdded }: { id: string; onAdded: () => void }) {
  const projectId = useRun((state) => state.server.run.projectId);
  const [text, setText] = useState('');
  // Minted once for each action, so that sending it twice notes it once.
  const newId = useRef<string>(undefined);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      newId.current ??= uuidv7();
      await api.call('post', '/items/{id}/actions', {
        params: { id },
        body: {
          id: newId.current,
          text: String(form.get('text')),
          ownerId: String(form.get('ownerId') ?? '') || null,
          dueOn: String(form.get('dueOn') ?? '') || null,
        },
      });
      newId.current = undefined;
      setText('');
      onAdded();
    },
    ['text', 'ownerId', 'dueOn'],
  );
  return (
    <form
      ref={useFormDraft(`new-action:${id}`)}
      noValidate
      onSubmit={onSubmit}
      onInput={onInput}
      className="mt-2 space-y-2"
    >
      {message ? <Notice tone="error">{message}</Notice> : null}
      <TextField
        label={WORDS.actions.what}
        labelHidden
        data-field="action"
        name="text"
        autoComplete="off"
        maxLength={500}
        placeholder={WORDS.actions.what}
        value={text}
        onChange={({ target }) => setText(target.value)}
        error={fields.text ?? null}
      />
      {text ? (
        <div className="grid grid-cols-1 gap-3 min-[24rem]:grid-cols-2">
          <OwnerField projectId={projectId} error={fields.ownerId} />
          <DateField
            label={WORDS.actions.due}
            name="dueOn"
            max="9999-12-31"
            error={fields.dueOn ?? null}
          />
        </div>
      ) : null}
      <Button type="submit" size="s" busy={busy}>
        {WORDS.actions.add}
      </Button>
    </form>
  );
}
