import { whenThere } from '@/components/keyboard/keyboard';
import { focusField } from '@/components/ui/claims';
import type { Decision, Vote } from '@/lib/model/review.types';
import { nextUndecided } from '@/lib/reviews/items/agenda.rules';
import type { ReviewScreen } from '../_store/review-screen';
import { itemOf, lookedAt, mayDecide, takesPart, takesVote } from '../_store/review-state';

/** Goes to the next or the previous item. */
export function move(screen: ReviewScreen, by: number): void {
  const state = screen.store.getState();
  screen.step(by, orderOf(screen), lookedAt(state) ?? state.at);
  whenThere('[data-current-card]');
}

/** Goes to the next card that I have not voted on. */
export function toOpen(screen: ReviewScreen): void {
  screen.toOpen(lookedAt(screen.store.getState()));
  whenThere('[data-current-card]');
}

/** Votes. What asks why has the focus then; else the card that it leads on to, where a key voted. */
export function vote(screen: ReviewScreen, id: string, vote: Vote, byKey: boolean): void {
  if (screen.vote(id, vote)) focusField('[data-field="comment"]');
  else if (byKey) whenThere('[data-current-card]');
}

/** To where one writes about an item, if one may. */
export function toWriting({ store }: ReviewScreen): boolean {
  const state = store.getState();
  const id = lookedAt(state);
  if (state.server.review.phase === 'judging') {
    if (!takesVote(state, itemOf(state, id))) return false;
    focusField('[data-field="comment"]');
  } else {
    if (!takesPart(state) || !id) return false;
    focusField('[data-field="note"]');
  }
  return true;
}

/** Brings everybody to the item that the facilitator looks at. */
export function callUp(screen: ReviewScreen): boolean {
  const id = lookedAt(screen.store.getState());
  if (id) void screen.spotlight(id);
  return id !== null;
}

/** Calls up the item before or after the one in the spotlight; at first, one that is left. */
export function callUpNext(screen: ReviewScreen, by: number): void {
  const { agenda, review } = screen.store.getState().server;
  const place = review.spotlightId ? agenda.indexOf(review.spotlightId) : -1;
  const next = place < 0 ? (leftAfter(screen, null) ?? agenda[0]) : agenda[place + by];
  if (next) void screen.spotlight(next);
}

/** Calls up the next item that is not decided after one that was just now; if none is left, it stays. */
export function callUpLeft(screen: ReviewScreen, decidedId: string): void {
  const next = leftAfter(screen, decidedId);
  if (next) void screen.spotlight(next);
}

function leftAfter({ store }: ReviewScreen, from: string | null): string | null {
  const { agenda, items } = store.getState().server;
  const undecided = items.filter(({ decision }) => decision === null).map(({ id }) => id);
  return nextUndecided(agenda, new Set(undecided), from);
}

/** Shows who voted what, if that is still hidden. */
export function reveal(screen: ReviewScreen): boolean {
  const state = screen.store.getState();
  const id = lookedAt(state);
  if (!id || itemOf(state, id)?.revealed !== false) return false;
  void screen.reveal(id);
  return true;
}

/** Opens the decision form with a decision, to give its reason and to confirm it. */
export function decide({ store }: ReviewScreen, decision: Decision): boolean {
  const state = store.getState();
  if (!mayDecide(state)) return false;
  store.setState({ deciding: decision });
  focusField('[data-decision-form] :is(textarea, button[type="submit"])', () =>
    store.setState({ deciding: state.deciding }),
  );
  return true;
}

/** The order in which one goes through the items now. */
export function orderOf({ store }: Pick<ReviewScreen, 'store'>): readonly string[] {
  const { review, agenda, items } = store.getState().server;
  return review.phase === 'discussing' ? agenda : items.map(({ id }) => id);
}
