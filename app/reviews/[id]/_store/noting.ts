import { ApiError } from '@/lib/api/api-error';
import type { ApiClient } from '@/lib/application/client';
import { withItem } from '@/lib/reviews/live/review-state.reducer';
import { WORDS } from '../review.words';
import type { Core } from './core';
import { mergeNotes } from './note-merge.rules';
import type { NoteState } from './note-state.types';
import { itemOf } from './review-state';

const PAUSE_MS = 700;
const RETRY_MS = 4_000;
/** Conflicts in a row after which the live stream is not waited for any more. */
const PATIENCE = 3;

/**
 * The notes that all write together: saved when the typing pauses, brought together with what
 * others wrote meanwhile, and put to the person where both changed the same words.
 */
export function createNoting(core: Core, api: ApiClient, refresh: () => Promise<void>) {
  const { store } = core;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const sending = new Set<string>();
  let conflicts = 0;
  store.subscribe(({ server: { items }, drafts }, before) => {
    if (items === before.server.items) return;
    for (const name of Object.keys(drafts)) {
      if (name.endsWith(NOTE)) rebase(name.slice(0, -NOTE.length));
    }
  });

  return { writeNote, saveNote, settleNote };

  function writeNote(id: string, text: string): void {
    const base = store.getState().drafts[noteName(id)]?.base ?? known(id);
    put(id, text, base);
    tell(id, null);
    later(id, PAUSE_MS);
  }

  /** Saves what is written now; what clashes waits for the person to choose. */
  async function saveNote(id: string): Promise<void> {
    clearTimeout(timers.get(id));
    const state = store.getState();
    const draft = state.drafts[noteName(id)];
    const item = itemOf(state, id);
    if (!draft || !item || draft.base !== known(id)) return;
    if (sending.has(id)) return later(id, PAUSE_MS);
    sending.add(id);
    tell(id, 'saving');
    const { text } = draft;
    const { noteVersion: version } = item;
    try {
      const body = { note: text.trim() ? text : null, version };
      await api.call('put', '/review-items/{id}/note', { params: { id }, body });
      conflicts = 0;
      saved(id, text, version);
    } catch (error) {
      await failed(id, error);
    } finally {
      sending.delete(id);
    }
  }

  /** Settles a clash: with mine, with theirs, or with both. */
  function settleNote(id: string, choice: 'mine' | 'theirs' | 'both'): void {
    const theirs = known(id);
    const mine = store.getState().drafts[noteName(id)]?.text ?? '';
    const text = { mine, theirs, both: `${theirs}\n${mine}` }[choice];
    put(id, text, theirs);
    void saveNote(id);
  }

  function saved(id: string, text: string, version: number): void {
    // When its event was here first, it may have been followed by another already.
    if (itemOf(store.getState(), id)?.noteVersion === version) {
      core.change(({ server }) => ({
        server: withItem(server, id, (one) => ({ ...one, note: text.trim() ? text : null })),
      }));
    }
    const draft = store.getState().drafts[noteName(id)];
    if (draft && draft.text !== text) {
      put(id, draft.text, known(id));
      later(id, PAUSE_MS);
    } else {
      core.draft(noteName(id), null);
      tell(id, 'saved');
    }
  }

  async function failed(id: string, error: unknown): Promise<void> {
    const code = error instanceof ApiError ? error.code : 'INTERNAL';
    if (code === 'CONFLICT' && error instanceof ApiError && error.current) {
      conflicts += 1;
      // The version that is missing is on its way, or else it is fetched.
      if (conflicts >= PATIENCE || !store.getState().live) await refresh().catch(() => {});
      return later(id, PAUSE_MS / 2);
    }
    tell(id, 'waiting');
    if (code === 'OFFLINE' || code === 'INTERNAL' || code === 'RATE_LIMITED') later(id, RETRY_MS);
    else if (error instanceof ApiError)
      core.say(WORDS.noteNotSaved(error.message), { tone: 'error' });
  }

  /** Others wrote: what I am writing moves onto it, if it can. */
  function rebase(id: string): void {
    const draft = store.getState().drafts[noteName(id)];
    const theirs = known(id);
    if (!draft || draft.base === theirs) return;
    const merged = mergeNotes(draft.base, theirs, draft.text);
    if (merged === null) return;
    put(id, merged, theirs);
    if (merged !== theirs) later(id, PAUSE_MS);
  }

  function put(id: string, text: string, base: string): void {
    core.draft(noteName(id), text === known(id) && text === base ? null : { text, base });
  }

  function later(id: string, ms: number): void {
    clearTimeout(timers.get(id));
    timers.set(
      id,
      setTimeout(() => void saveNote(id), ms),
    );
  }

  function known(id: string): string {
    return itemOf(store.getState(), id)?.note ?? '';
  }

  function tell(id: string, state: NoteState | null): void {
    store.setState(({ noting }) => ({ noting: { ...noting, [id]: state } }));
  }
}

const NOTE = ':note';
export const noteName = (id: string) => id + NOTE;
