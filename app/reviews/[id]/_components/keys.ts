import type { Shortcut } from '@/components/keyboard/shortcuts';
import type { Decision, Phase, Vote } from '@/lib/model/review.types';
import { STATUS_RULES } from '@/lib/model/status';
import type { ReviewScreen } from '../_store/review-screen';
import { itemOf, lookedAt, mayDecide, takesVote } from '../_store/review-state';
import {
  callUp,
  callUpNext,
  vote as castVote,
  decide,
  move,
  reveal,
  toOpen,
  toWriting,
} from './acting';
import { WORDS } from './keys.words';

/** The keys that vote. `?` is help, here as everywhere. */
export const VOTE_KEYS: Readonly<Record<Vote, string>> = {
  pass: 'p',
  needs_work: STATUS_RULES.needs_work.key,
  not_applicable: STATUS_RULES.not_applicable.key,
  unsure: 'i',
};

/** The keys that decide. Where an item takes votes, those come first. */
export const DECISION_KEYS: Readonly<Record<Decision, string>> = {
  accepted: 'a',
  needs_work: STATUS_RULES.needs_work.key,
  not_applicable: STATUS_RULES.not_applicable.key,
  deferred: 'd',
};

/** Keys that the page names beside what they do. */
export const REVIEW_KEYS = {
  guidance: 'g',
  follow: 'f',
  write: 'c',
  discuss: 's',
  reveal: 'r',
} as const;

/**
 * The keys of a review in one of its phases: what binds them and lists them in the help.
 * @param leads whether they are for the facilitator
 */
export function reviewKeys(
  screen: ReviewScreen,
  phase: Phase,
  leads: boolean,
): readonly Shortcut[] {
  if (phase === 'judging') return judging(screen);
  if (phase === 'discussing') return [...discussing(screen), ...(leads ? leading(screen) : [])];
  return [];
}

function judging(screen: ReviewScreen): Shortcut[] {
  return [
    ...voting(screen, WORDS.vote),
    ...moving(screen),
    { keys: ['o'], what: WORDS.nextWithoutVote, run: () => toOpen(screen) },
    { keys: [REVIEW_KEYS.write], what: WORDS.commentOnVote, run: () => toWriting(screen) },
    guidance(screen),
  ];
}

function discussing(screen: ReviewScreen): Shortcut[] {
  const { store } = screen;
  return [
    ...moving(screen),
    {
      keys: [REVIEW_KEYS.follow],
      what: WORDS.follow,
      command: WORDS.follow,
      run: () => screen.look(store.getState().server.review.spotlightId),
    },
    { keys: [REVIEW_KEYS.write], what: WORDS.writeNote, run: () => toWriting(screen) },
    guidance(screen),
    ...voting(screen, WORDS.voteAgain),
  ];
}

function leading(screen: ReviewScreen): Shortcut[] {
  return [
    {
      keys: [REVIEW_KEYS.discuss],
      what: WORDS.discussThis,
      command: WORDS.discussThis,
      run: () => callUp(screen),
    },
    {
      keys: ['J'],
      what: WORDS.discussNext,
      command: WORDS.discussNext,
      run: () => callUpNext(screen, 1),
    },
    {
      keys: ['K'],
      what: WORDS.discussPrevious,
      command: WORDS.discussPrevious,
      run: () => callUpNext(screen, -1),
    },
    ...Object.entries(DECISION_KEYS).map(([decision, key]) => ({
      keys: [key],
      what: WORDS.decide[decision as Decision],
      command: WORDS.decide[decision as Decision],
      applies: () => mayDecide(screen.store.getState()),
      run: () => decide(screen, decision as Decision),
    })),
    {
      keys: [REVIEW_KEYS.reveal],
      what: WORDS.reveal,
      command: WORDS.reveal,
      run: () => reveal(screen),
    },
  ];
}

function voting(screen: ReviewScreen, words: Readonly<Record<Vote, string>>): Shortcut[] {
  return Object.entries(VOTE_KEYS).map(([vote, key]) => ({
    keys: [key],
    what: words[vote as Vote],
    run() {
      const state = screen.store.getState();
      const id = lookedAt(state);
      if (!id || !takesVote(state, itemOf(state, id))) return false;
      castVote(screen, id, vote as Vote, true);
    },
  }));
}

function moving(screen: ReviewScreen): Shortcut[] {
  const arrow = (by: number) => (event?: KeyboardEvent) =>
    !scrolls(event?.target) && move(screen, by);
  return [
    { keys: ['j'], what: WORDS.next, held: true, run: () => move(screen, 1) },
    { keys: ['ArrowRight', 'ArrowDown'], what: WORDS.next, held: true, run: arrow(1) },
    { keys: ['k'], what: WORDS.previous, held: true, run: () => move(screen, -1) },
    { keys: ['ArrowLeft', 'ArrowUp'], what: WORDS.previous, held: true, run: arrow(-1) },
  ];
}

function guidance({ store }: ReviewScreen): Shortcut {
  return {
    keys: [REVIEW_KEYS.guidance],
    what: WORDS.guidance,
    command: WORDS.guidance,
    run: () => store.setState(({ guidance }) => ({ guidance: !guidance })),
  };
}

/** Arrows scroll where they were asked to: in a list that has the focus. */
function scrolls(target: EventTarget | null | undefined): boolean {
  return target instanceof Element && target.closest('[data-scrolls], pre') !== null;
}
