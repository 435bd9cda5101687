import { useEffect } from 'react';
import { focusField } from '@/components/claims';
import { isElsewhere, whenThere } from '@/components/keyboard';
import type { Decision } from '@/lib/reviews/review.types';
import type { ReviewScreen } from '../_store/review-screen';
import {
  isFacilitator,
  itemOf,
  lookedAt,
  type ReviewScreenState,
  takesPart,
  takesVote,
} from '../_store/review-state';
import { VOTE_KEYS } from './keys';
import { useScreen } from './review-provider';

const STEPS: Record<string, number> = {
  j: 1,
  ArrowDown: 1,
  ArrowRight: 1,
  k: -1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

const DECISION_KEYS: Record<string, Decision> = {
  a: 'accepted',
  w: 'needs_work',
  n: 'not_applicable',
  d: 'deferred',
};

/** The keyboard of a review. Silent while somebody types, in dialogs and menus, and with ⌘, Ctrl or Alt. */
export function useShortcuts(): void {
  const screen = useScreen();
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.isComposing || isElsewhere(event.target)) return;
      if (handle(screen, event)) event.preventDefault();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [screen]);
}

/** Gives whether the key was one of ours. */
function handle(screen: ReviewScreen, event: KeyboardEvent): boolean {
  const { store } = screen;
  const { key } = event;
  const state = store.getState();
  const { phase } = state.server.review;
  if (phase === 'lobby' || phase === 'closed') return false;
  if (key === 'h' || key === 'F1') {
    store.setState({ overlay: 'help' });
    return true;
  }
  const id = lookedAt(state);
  const by = STEPS[key];
  if (by) {
    // Arrows scroll where they were asked to: in a list that has the focus.
    if (key.startsWith('Arrow') && scrolls(event.target)) return false;
    screen.step(by, orderOf(screen), id ?? state.at);
    whenThere('[data-current-card]');
    return true;
  }
  switch (key) {
    case 'g':
      store.setState({ guidance: !state.guidance });
      return true;
    case 'c':
      return toWriting(state, id);
    case 'o':
      if (phase !== 'judging') return false;
      screen.toOpen(id);
      whenThere('[data-current-card]');
      return true;
    default:
  }
  const vote = VOTE_KEYS[key];
  if (vote && id && takesVote(state, itemOf(state, id))) {
    screen.vote(id, vote);
    whenThere('[data-current-card]');
    return true;
  }
  return phase === 'discussing' && discuss(screen, key, id);
}

/** To where one writes about an item, if one may. */
function toWriting(state: ReviewScreenState, id: string | null): boolean {
  if (state.server.review.phase === 'judging') {
    if (!takesVote(state, itemOf(state, id))) return false;
    focusField('[data-field="comment"]');
  } else {
    if (!takesPart(state) || !id) return false;
    focusField('[data-field="note"]');
  }
  return true;
}

function discuss(screen: ReviewScreen, key: string, id: string | null): boolean {
  const state = screen.store.getState();
  if (key === 'f') {
    screen.look(state.server.review.spotlightId);
    return true;
  }
  if (!isFacilitator(state)) return false;
  if (key === 'J' || key === 'K') {
    callUpNext(screen, key === 'J' ? 1 : -1);
    return true;
  }
  if (!id) return false;
  if (key === 's') void screen.spotlight(id);
  else if (key === 'r') {
    if (itemOf(state, id)?.revealed === false) void screen.reveal(id);
  } else if (DECISION_KEYS[key]) {
    screen.store.setState({ deciding: DECISION_KEYS[key] });
    focusField('[data-decision-form] :is(textarea, button[type="submit"])', () =>
      screen.store.setState({ deciding: state.deciding }),
    );
  } else return false;
  return true;
}

/** Calls up the item before or after the one in the spotlight. */
export function callUpNext(screen: ReviewScreen, by: number): void {
  const { agenda, review } = screen.store.getState().server;
  const place = review.spotlightId ? agenda.indexOf(review.spotlightId) : -1;
  const next = agenda[place < 0 ? 0 : place + by];
  if (next) void screen.spotlight(next);
}

/** The order in which one goes through the items now. */
export function orderOf({ store }: Pick<ReviewScreen, 'store'>): readonly string[] {
  const { review, agenda, items } = store.getState().server;
  return review.phase === 'discussing' ? agenda : items.map(({ id }) => id);
}

function scrolls(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-scrolls], pre') !== null;
}
