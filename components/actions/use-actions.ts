import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { toast } from '@/components/ui/toast';
import { ApiError } from '@/lib/api/api-error';
import type { Action } from './action.types';
import { ACTION_WORDS } from './actions.words';
import { type Touched, withTouched } from './touched-actions.reducer';

/** Something to be done for an item, as the API gives it. */
/**
 * The actions of a list and what can be done with them. What was changed here stays in its place
 * until the page is left, even when the list it comes from no longer has it: a slip of the finger
 * is mended where it happened.
 * @param given the list as the server has it
 * @param onChange asks the server for the list anew
 * @param lingers whether the list loses actions by their state; else one that is gone was deleted
 */
export function useActions(given: readonly Action[], onChange: () => void, lingers: boolean) {
  const [touched, setTouched] = useState<ReadonlyMap<string, Touched>>(new Map());
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const actions = withTouched(given, touched, lingers).filter(({ id }) => !removed.has(id));

  function put(action: Action): void {
    const place = actions.findIndex(({ id }) => id === action.id);
    setTouched((now) => new Map(now).set(action.id, { action, place }));
  }

  function drop(action: Action): void {
    setRemoved((now) => new Set(now).add(action.id));
  }

  /** Says that it is done, or not after all. It shows at once, and is taken back when refused. */
  async function setDone(action: Action, done: boolean): Promise<void> {
    put({ ...action, done, overdue: false });
    try {
      put(await sendDone(action, done));
      onChange();
    } catch (error) {
      put(action);
      if (isGone(error)) drop(action);
      toast(messageOf(error), { tone: 'error' });
    }
  }

  function changed(action: Action): void {
    put(action);
    onChange();
  }

  /** @throws after telling why */
  async function remove(action: Action): Promise<void> {
    try {
      await api.call('delete', '/actions/{id}', { params: { id: action.id } });
    } catch (error) {
      if (!isGone(error)) {
        toast(messageOf(error), { tone: 'error' });
        throw error;
      }
    }
    drop(action);
    toast(ACTION_WORDS.deleted, { tone: 'done' });
    onChange();
  }

  return { actions, setDone, changed, remove };
}

const isGone = (error: unknown) => error instanceof ApiError && error.code === 'NOT_FOUND';

async function sendDone(action: Action, done: boolean): Promise<Action> {
  const params = { id: action.id };
  try {
    return await api.call('patch', '/actions/{id}', {
      params,
      body: { done, version: action.version },
    });
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'CONFLICT' && error.current)) throw error;
    // Somebody changed something else about it; whether it is done is still mine to say.
    const { version } = error.current as Action;
    return await api.call('patch', '/actions/{id}', { params, body: { done, version } });
  }
}
