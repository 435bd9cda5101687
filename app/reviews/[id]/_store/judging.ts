import type { Vote } from '@/lib/model/review.types';
import { needsJustification } from '@/lib/model/status';
import type { Core } from './core';
import { itemOf, takesVote } from './review-state';

/** What a person does with the cards: votes on them, comments, goes from one to the next. */
export function createJudging(core: Core) {
  const { store, put, mint } = core;
  let shown: { id: string | null; since: number } = { id: null, since: 0 };

  return { vote, comment, look, step, toOpen, noteShown };

  /**
   * Votes on an item with the comment that stands beside it. In judging a first vote leads on to
   * the next card, unless it asks why.
   * @returns whether it asks why: a status of that name needs a reason, and none is written
   */
  function vote(id: string, vote: Vote): boolean {
    const state = store.getState();
    if (!takesVote(state, itemOf(state, id))) return false;
    const before = state.votes.get(id);
    const changed = cast(id, vote);
    if (state.server.review.phase !== 'judging') return false;
    const asks = saysWhy(vote) && store.getState().votes.get(id)?.comment === null;
    if (asks) store.setState({ asking: id });
    else if (!before || !changed) toOpen(id);
    return asks;
  }

  /** Gives whether that is another vote, or another comment, than before. */
  function cast(id: string, vote: Vote): boolean {
    const state = store.getState();
    const item = itemOf(state, id);
    const before = state.votes.get(id);
    const draft = state.drafts[commentName(id)];
    const comment = (draft ? draft.text : (before?.comment ?? '')).trim() || null;
    if (!item || (before?.vote === vote && before.comment === comment)) return false;
    const tookMs = shown.id === id ? Math.round(performance.now() - shown.since) : null;
    const { round } = item;
    const mutationId = mint();
    put({ mutationId, reviewItemId: id, round, vote, comment, tookMs, sent: false });
    if (draft) core.draft(commentName(id), null);
    return true;
  }

  /** Saves the comment that was written; before a vote it waits for it. */
  function comment(id: string): void {
    const { votes, drafts } = store.getState();
    const mine = votes.get(id);
    const draft = drafts[commentName(id)];
    if (!mine || !draft) return;
    if ((draft.text.trim() || null) === mine.comment) core.draft(commentName(id), null);
    else if (takesVote(store.getState(), itemOf(store.getState(), id))) cast(id, mine.vote);
  }

  /** Looks at an item, and no longer where the spotlight is unless that is it. */
  function look(id: string | null): void {
    const { server, at, following, asking } = store.getState();
    const follows = server.review.phase !== 'discussing' || id === server.review.spotlightId;
    if (id === at && follows === following && asking === null) return;
    store.setState({ at: id, following: follows, asking: null });
  }

  /** The next card that I have not voted on, from one on and round to it; else it stays. */
  function toOpen(from: string | null): void {
    const { server, votes, places } = store.getState();
    const start = from === null ? -1 : (places.get(from) ?? -1);
    const { length } = server.items;
    for (let by = 1; by <= length; by += 1) {
      const id = server.items[(start + by + length) % length]?.id;
      if (id && !votes.has(id)) {
        look(id);
        return;
      }
    }
    look(from);
  }

  /** Goes to the next or the previous of a list of items. */
  function step(by: number, ids: readonly string[], from: string | null): void {
    const place = from === null ? -1 : ids.indexOf(from);
    const to = place < 0 ? 0 : Math.max(0, Math.min(ids.length - 1, place + by));
    const id = ids[to];
    if (id) look(id);
  }

  /** An item stands before the person from now on: a vote says how long it was looked at. */
  function noteShown(id: string | null): void {
    if (shown.id !== id) shown = { id, since: performance.now() };
  }
}

const saysWhy = (vote: Vote) => vote !== 'pass' && vote !== 'unsure' && needsJustification(vote);

export const commentName = (id: string) => `${id}:comment`;
