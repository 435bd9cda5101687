import type { Command } from '@/components/search/command-store';
import type { Phase } from '@/lib/model/review.types';
import type { ReviewScreen } from '../_store/review-screen';
import {
  isFacilitator,
  isGone,
  isReady,
  mayJoin,
  type ReviewScreenState,
  takesPart,
} from '../_store/review-state';
import { WORDS } from '../review.words';
import { WORDS as JUDGE } from './judge/judge.words';
import { WORDS as LOBBY } from './lobby/lobby.words';

const NEXT = { lobby: 'judging', judging: 'discussing', discussing: 'closed' } as const;
type Going = keyof typeof NEXT;

const GO_ON: Record<Going, string> = {
  lobby: LOBBY.begin,
  judging: JUDGE.begin,
  discussing: WORDS.close,
};

/** Whether I may take the review on to its next phase. */
export function mayGoOn(state: ReviewScreenState): boolean {
  const { review, project } = state.server;
  if (!isFacilitator(state) || project.archived || isGone(state)) return false;
  return review.phase === 'discussing' ? takesPart(state) : review.phase !== 'closed';
}

/** Takes the review on to its next phase; asks first when somebody is not done, or it is the end. */
export async function goOn({ store, phase: turn }: ReviewScreen): Promise<void> {
  const state = store.getState();
  const { phase } = state.server.review;
  if (phase === 'closed' || !mayGoOn(state)) return;
  if (asksFirst(state)) store.setState({ overlay: 'go-on' });
  else await turn(phase, NEXT[phase]);
}

function asksFirst({ server: { review, participants, items } }: ReviewScreenState): boolean {
  const joined = participants.filter((one) => one.joined);
  if (review.phase === 'lobby') return joined.length === 0 || joined.some(({ ready }) => !ready);
  return review.phase !== 'judging' || joined.some(({ voteCount }) => voteCount < items.length);
}

/** The main steps of a review as commands, each for whoever may take it now. */
export function stepCommands(screen: ReviewScreen): Command[] {
  const { getState } = screen.store;
  const inPhase = (phase: Phase) => getState().server.review.phase === phase;
  const says = (ready: boolean) => () =>
    inPhase('lobby') && takesPart(getState()) && isReady(getState()) !== ready;
  return [
    {
      id: 'review-join',
      label: LOBBY.join,
      applies: () => mayJoin(getState()),
      run: () => void screen.join(),
    },
    {
      id: 'review-ready',
      label: LOBBY.ready,
      applies: says(true),
      run: () => void screen.ready(true),
    },
    {
      id: 'review-not-ready',
      label: LOBBY.notReady,
      applies: says(false),
      run: () => void screen.ready(false),
    },
    ...(Object.keys(NEXT) as Going[]).map((phase) => ({
      id: `review-on-from-${phase}`,
      label: GO_ON[phase],
      applies: () => inPhase(phase) && mayGoOn(getState()),
      run: () => void goOn(screen),
    })),
  ];
}
