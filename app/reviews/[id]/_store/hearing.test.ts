import { expect, it, vi } from 'vitest';
import { ApiError } from '@/lib/api/api-error';
import { createDrafts } from '@/lib/live/drafts';
import { memoryStorage } from '@/lib/live/memory-storage';
import { createOutboxOf } from '@/lib/live/outbox';
import type { ProjectEvent } from '@/lib/model/event.types';
import { createCore } from './core';
import { createHearing } from './hearing';
import { createJudging } from './judging';
import type { PendingVote, Snapshot } from './review.types';
import { initialState } from './review-state';
import { inOrder } from './votes.reducer';

const REVIEW = {
  id: 'r',
  phase: 'judging',
  blind: true,
  facilitatorId: 'ada',
  facilitatorName: 'Ada',
  spotlightId: null,
  participantCount: 2,
  decidedCount: 0,
  version: 1,
};
const ITEM = {
  reviewId: 'r',
  runId: 'run',
  round: 1,
  revealed: false,
  voteCount: 0,
  tally: null,
  votes: [],
  decision: null,
  note: null,
  version: 1,
};
const PERSON = { isGuest: false, ready: false, joined: true, voteCount: 0 };

function snapshot(change: object = {}): Snapshot {
  return {
    review: REVIEW,
    project: {
      id: 'p',
      name: 'Orders',
      archived: false,
      may: ['see', 'discuss', 'work', 'review'],
    },
    me: { participantId: 'seat-bo', personId: 'bo', name: 'Bo', isGuest: false },
    runs: [],
    items: ['a', 'b'].map((id) => ({ ...ITEM, id, item: { id: `item-${id}`, text: id } })),
    agenda: [],
    myVotes: [],
    evidence: [],
    comments: [],
    participants: [
      { ...PERSON, id: 'seat-ada', personId: 'ada', name: 'Ada' },
      { ...PERSON, id: 'seat-bo', personId: 'bo', name: 'Bo' },
    ],
    people: [],
    actions: [],
    signOffs: [],
    presence: [],
    facilitatorSeenAt: '2026-11-22T09:00:00.000Z',
    takeOverAfter: 30,
    now: '2026-11-22T09:00:00.000Z',
    seq: 1,
    head: '',
    ...change,
  } as unknown as Snapshot;
}

const voted = (seq: number, by: string, mutationId: string | null, reviewItemId = 'a') =>
  ({
    seq,
    type: 'review.voted',
    reviewId: 'r',
    at: '2026-11-22T09:01:00.000Z',
    hash: `${seq}`,
    mutationId,
    data: { reviewItemId, participantId: by, round: 1, commitment: '', first: true },
  }) as unknown as ProjectEvent;

function screen() {
  let minted = 0;
  let refetched = 0;
  const said: string[] = [];
  const storage = memoryStorage();
  const loads: ((snapshot: Snapshot) => void)[] = [];
  const core = createCore(initialState(snapshot()), {
    mint: () => {
      minted += 1;
      return `m${minted}`;
    },
    say: (message) => said.push(message),
    outbox: createOutboxOf<PendingVote>(
      storage,
      'votes:',
      () => true,
      inOrder,
      ({ sent }) => sent,
    ),
    drafts: createDrafts(null, 'bo', 'r'),
    load: () => new Promise<Snapshot>((resolve) => loads.push(resolve)),
  });
  const hearing = createHearing(core, () => {
    refetched += 1;
  });
  return {
    core,
    ...hearing,
    ...createJudging(core),
    said,
    storage,
    loads,
    refetched: () => refetched,
  };
}

it('shows a vote at once, keeps it, and matches it to its echo', () => {
  const { core, receive, vote, storage, refetched } = screen();
  vote('a', 'pass');
  expect(core.store.getState().votes.get('a')).toMatchObject({ vote: 'pass', waiting: true });
  expect(core.store.getState().at).toBe('b');
  expect(storage.length).toBe(1);
  expect(core.next()?.mutation).toMatchObject({ mutationId: 'm1', sent: true });
  receive([voted(2, 'seat-bo', 'm1')]);
  expect(core.store.getState().votes.get('a')).toMatchObject({
    vote: 'pass',
    waiting: false,
  });
  expect(core.store.getState().server.participants[1]?.voteCount).toBe(1);
  expect(storage.length).toBe(0);
  expect(refetched()).toBe(0);
});

it('asks why where a status needs a reason, unless that is written, and stays until then', () => {
  const { core, vote, comment, look } = screen();
  expect(vote('a', 'needs_work')).toBe(true);
  expect(core.store.getState()).toMatchObject({ at: 'a', asking: 'a' });
  core.draft('a:comment', { text: 'Too slow', base: '' });
  comment('a');
  expect(core.store.getState().votes.get('a')).toMatchObject({ comment: 'Too slow' });
  expect(core.store.getState().at).toBe('a');
  look('b');
  expect(core.store.getState().asking).toBeNull();
  expect(vote('a', 'not_applicable')).toBe(false);
});

it('knows when something last happened to an item, but for votes', () => {
  const { core, receive } = screen();
  const decided = {
    ...voted(3, 'seat-ada', null),
    type: 'review.noted',
    itemId: 'item-a',
    data: { reviewItemId: 'a', note: 'Seen', version: 2 },
  } as unknown as ProjectEvent;
  receive([{ ...voted(2, 'seat-ada', 'x'), itemId: 'item-a' } as ProjectEvent]);
  expect(core.store.getState().happened).toEqual({});
  receive([decided]);
  expect(core.store.getState().happened).toEqual({ 'item-a': 3 });
});

it('asks anew when I voted in another tab', () => {
  const { receive, refetched } = screen();
  receive([voted(2, 'seat-ada', 'other')]);
  expect(refetched()).toBe(0);
  receive([voted(3, 'seat-bo', 'other-tab')]);
  expect(refetched()).toBe(1);
});

it('takes a refused vote back and says so; its comment is not lost', () => {
  const { core, refused, vote, said } = screen();
  core.draft('a:comment', { text: 'Why', base: '' });
  vote('a', 'unsure');
  const { mutation } = core.next() as { mutation: PendingVote };
  expect(mutation.comment).toBe('Why');
  refused(mutation, new ApiError('CONFLICT', 'The votes are in.', 409));
  expect(core.store.getState().votes.size).toBe(0);
  expect(core.store.getState().drafts['a:comment']?.text).toBe('Why');
  expect(said).toEqual(['Your vote on “a” was not counted: The votes are in.']);
});

it('replays what came while a snapshot was on its way', async () => {
  const { core, receive, loads } = screen();
  const refreshed = core.refresh();
  await vi.waitFor(() => expect(loads).toHaveLength(1));
  receive([voted(2, 'seat-ada', 'x'), voted(3, 'seat-ada', 'y', 'b')]);
  loads[0]?.(
    snapshot({
      seq: 2,
      items: snapshot().items.map((one) => ({ ...one, voteCount: one.id === 'a' ? 1 : 0 })),
    }),
  );
  await refreshed;
  const { server } = core.store.getState();
  expect([server.seq, ...server.items.map((one) => one.voteCount)]).toEqual([3, 1, 1]);
});

it('knows since when the facilitator is away', () => {
  const { core, addSeat, removeSeat } = screen();
  addSeat({
    clientId: 't',
    participantId: 'seat-ada',
    reviewItemId: null,
    following: true,
  });
  removeSeat({ clientId: 't', seenAt: '2026-11-22T09:05:00.000Z' });
  expect(core.store.getState().seats).toEqual([]);
  expect(core.store.getState().facilitatorSeenAt).toBe('2026-11-22T09:05:00.000Z');
});
