import { expect } from 'vitest';
import type { ProjectEvent } from '@/lib/model/event.types';
import type { Decision, Phase, Vote } from '@/lib/model/review.types';
import type { Status } from '@/lib/model/status';
import { testWorld, type Visitor } from '@/lib/testing/test-world';
import { applyReviewEvent, type ReviewState } from './review-state.reducer';

export const WHO = ['olga', 'bo', 'cy', 'guest'] as const;
export type Who = (typeof WHO)[number];

/** What a review must be by its rules; kept beside the real one. */
export interface Model {
  phase: Phase;
  facilitator: Who;
  rounds: number[];
  revealed: boolean[];
  decisions: (Decision | null)[];
  /** By item, round and voter: `0:1:bo`. The comment is a secret that must not be seen early. */
  votes: Map<string, { vote: Vote; comment: string }>;
  /** Each item's status and note, as sign-offs are bound to them. */
  answers: { status: Status; note: string | null }[];
  /** Whose answer was changed after it was decided on. */
  touched: boolean[];
  /** Whose decision has a reason. */
  explained: boolean[];
  /** Who signed, and what. */
  signOffs: { who: Who; state: string }[];
}

export type Real = Awaited<ReturnType<typeof realReview>>;

/** A review of a run of three items, with three people and a guest in it, quorum two. */
export async function realReview(blind: boolean) {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const cy = await w.join('Cy');
  const { project, run } = await w.startRun(w.owner);
  await w.owner.call('patch', '/projects/{id}', {
    params: { id: project.id },
    body: { guests: true },
  });
  const review = await w.owner.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Model', personIds: [bo.id, cy.id], quorum: 2, blind },
  });
  const params = { id: review.id };
  for (const one of [w.owner, bo, cy])
    await one.call('put', '/reviews/{id}/participants/me', { params });
  const { token } = await w.owner.call('put', '/reviews/{id}/guest-link', { params });
  const seated = await w.nobody.fetch(`/api/v1/guest-links/${token}/guests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Gus' }),
  });
  const cookie = seated.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const guest = w.visitor((await seated.json()).data.id, cookie);
  const people: Record<Who, Visitor> = { olga: w.owner, bo, cy, guest };
  const snapshot = (who: Who) => people[who].call('get', '/reviews/{id}/snapshot', { params });
  let followed: ReviewState = await snapshot('bo');
  const told = (await events(0)).map((event) => JSON.stringify(event));
  const itemIds = followed.items.map(({ id }) => id);

  return { ...w, people, params, project, run, itemIds, snapshot, restart: w.restart, check };

  /** Holds everything that anybody can see against the model. */
  async function check(model: Model): Promise<void> {
    const news = await events(followed.seq);
    for (const event of news) told.push(JSON.stringify(event));
    const all = told.join('\n');
    for (const who of WHO) {
      const state = await snapshot(who);
      const text = JSON.stringify(state);
      for (const [key, { comment }] of model.votes) {
        const [at, round, voter] = key.split(':') as [string, string, Who];
        const shown = model.revealed[Number(at)] || Number(round) < (model.rounds[Number(at)] ?? 1);
        if (shown || !blind) continue;
        expect(all).not.toContain(comment);
        if (voter !== who) expect(text).not.toContain(comment);
      }
      expect(votesIn(state)).toEqual(votesOf(model, who));
      expect(state.items.map(({ decision }) => decision)).toEqual(model.decisions);
      expect(state.review.phase).toBe(model.phase);
      expect(state.review.facilitatorId).toBe(people[model.facilitator].id);
    }
    const fresh = await snapshot('bo');
    for (const event of news) followed = applyReviewEvent(followed, event);
    expect(comparable({ ...followed, myVotes: [] })).toEqual(comparable({ ...fresh, myVotes: [] }));
    const signing = await people.bo.call('get', '/runs/{id}/signing', { params: { id: run.id } });
    const valid = model.signOffs.filter(({ state }) => state === stateOf(model));
    expect(signing.signed).toBe(new Set(valid.map(({ who }) => who)).size >= 2);
    expect(signing.signOffs.map(({ stale }) => stale)).toEqual(
      model.signOffs.map(({ state }) => state !== stateOf(model)),
    );
  }

  async function events(after: number): Promise<ProjectEvent[]> {
    const found: ProjectEvent[] = [];
    for (let page = 1; ; page += 1) {
      const { data } = await people.olga.list('/projects/{id}/events', {
        params: { id: project.id },
        query: { after, sort: 'seq', limit: 100, page },
      });
      found.push(...(data as unknown as ProjectEvent[]));
      if (data.length < 100) return found;
    }
  }

  function votesIn(state: ReviewState) {
    return state.myVotes
      .map(({ reviewItemId, vote, comment }) => [itemIds.indexOf(reviewItemId), vote, comment])
      .sort();
  }
}

/** What a sign-off made now would be bound to. */
export const stateOf = ({ answers }: Model) => JSON.stringify(answers);

/** Whether a decision goes against most votes of the newest round that has any. */
export function against(model: Model, at: number, decision: Decision): boolean {
  for (let round = model.rounds[at] ?? 1; round > 0; round -= 1) {
    const cast = WHO.flatMap((who) => model.votes.get(`${at}:${round}:${who}`)?.vote ?? []);
    const sure = cast.filter((vote) => vote !== 'unsure');
    const most = sure.find((vote) => sure.filter((one) => one === vote).length * 2 > sure.length);
    if (cast.length === 0) continue;
    if (!most || decision !== 'accepted') return false;
    const agrees = most === 'not_applicable' && model.answers[at]?.status === 'not_applicable';
    return most !== 'pass' && !agrees;
  }
  return false;
}

/** What was voted against after it was decided without a reason: the review can't close so. */
export const unexplained = (model: Model) =>
  [...model.rounds.keys()].filter((at) => {
    const decision = model.decisions[at];
    if (!decision || model.explained[at]) return false;
    // Of an answer that was changed it is not known what was decided on.
    const answers = model.touched[at]
      ? model.answers.map((one) => ({ ...one, status: 'not_applicable' as const }))
      : model.answers;
    return against({ ...model, answers }, at, decision);
  });

function votesOf(model: Model, who: Who) {
  return model.rounds
    .flatMap((round, at) => {
      const mine = model.votes.get(`${at}:${round}:${who}`);
      return mine ? [[at, mine.vote, mine.comment]] : [];
    })
    .sort();
}

/** Without what is of the moment or stays known though nothing needs it, and with lists in one order. */
function comparable(state: ReviewState) {
  const {
    now: _,
    presence: __,
    facilitatorSeenAt: ___,
    seq: ____,
    head: _____,
    names: ______,
    ...rest
  } = state;
  const byId = <T extends { id: string }>(all: readonly T[]) =>
    [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...rest,
    items: rest.items.map((one) => ({
      ...one,
      votes: [...one.votes].sort((a, b) => (a.participantId < b.participantId ? -1 : 1)),
    })),
    actions: byId(rest.actions),
    signOffs: byId(rest.signOffs),
    participants: byId(rest.participants),
  };
}
