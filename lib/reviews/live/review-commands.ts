import type * as fc from 'fast-check';
import { expect } from 'vitest';
import { type Decision, PHASES, type Phase, type Vote } from '@/lib/model/review.types';
import { against, type Model, type Real, stateOf, unexplained, type Who } from './review-model';

/** What somebody may want of a review, with what the rules say to it. */
export type Command = fc.AsyncCommand<Model, Real>;

/** A request that the rules allow or refuse; either way the review is afterwards as the model says. */
function command(
  name: string,
  allowed: (model: Model) => boolean,
  ask: (real: Real, model: Model) => Promise<unknown>,
  then: (model: Model) => void,
): Command {
  return {
    check: () => true,
    async run(model, real) {
      if (allowed(model)) {
        await ask(real, model);
        then(model);
      } else
        await expect(ask(real, model)).rejects.toMatchObject({
          code: /^(?:CONFLICT|FORBIDDEN|UNAUTHENTICATED|VALIDATION_ERROR)$/,
        });
      await real.check(model);
    },
    toString: () => name,
  };
}

let secrets = 0;

export const vote = (who: Who, at: number, word: Vote) => {
  const comment = `secret ${++secrets}.`;
  return command(
    `${who} votes ${word} on ${at}`,
    (m) =>
      !m.revealed[at] &&
      (m.phase === 'judging' || (m.phase === 'discussing' && (m.rounds[at] ?? 1) > 1)),
    (r, m) =>
      r.people[who].call('put', '/review-items/{id}/vote', {
        params: { id: r.itemIds[at] as string },
        body: { vote: word, comment, round: m.rounds[at] ?? 1 },
      }),
    (m) => m.votes.set(`${at}:${m.rounds[at]}:${who}`, { vote: word, comment }),
  );
};

const STEPS: Record<Phase, Phase[]> = {
  lobby: ['judging'],
  judging: ['lobby', 'discussing'],
  discussing: ['judging', 'closed'],
  closed: [],
};

export const goTo = (who: Who, to: Phase) =>
  command(
    `${who} goes to ${to}`,
    (m) =>
      m.facilitator === who &&
      (m.phase === to ||
        (STEPS[m.phase].includes(to) && (to !== 'closed' || unexplained(m).length === 0))),
    (r, m) =>
      r.people[who].call('post', '/reviews/{id}/phase', {
        params: r.params,
        body: { from: m.phase, to },
      }),
    (m) => {
      if (to === 'closed' && m.phase !== to) m.revealed = m.revealed.map(() => true);
      m.phase = to;
    },
  );

export const spotlight = (who: Who, at: number) =>
  command(
    `${who} spotlights ${at}`,
    (m) => m.facilitator === who && m.phase === 'discussing',
    (r) =>
      r.people[who].call('put', '/reviews/{id}/spotlight', {
        params: r.params,
        body: { reviewItemId: r.itemIds[at] as string },
      }),
    (m) => {
      if (m.rounds[at] === 1) m.revealed[at] = true;
    },
  );

export const reveal = (who: Who, at: number) =>
  command(
    `${who} reveals ${at}`,
    (m) => m.facilitator === who && m.phase === 'discussing',
    (r) =>
      r.people[who].call('post', '/review-items/{id}/reveal', {
        params: { id: r.itemIds[at] as string },
      }),
    (m) => {
      m.revealed[at] = true;
    },
  );

export const voteAgain = (who: Who, at: number) =>
  command(
    `${who} asks for another vote on ${at}`,
    (m) => m.facilitator === who && m.phase === 'discussing',
    (r, m) =>
      r.people[who].call('post', '/review-items/{id}/rounds', {
        params: { id: r.itemIds[at] as string },
        body: { from: m.rounds[at] ?? 1 },
      }),
    (m) => {
      m.rounds[at] = (m.rounds[at] ?? 1) + 1;
      m.revealed[at] = false;
    },
  );

export const decide = (who: Who, at: number, decision: Decision, explains = true) =>
  command(
    `${who} decides ${decision} on ${at}${explains ? ', and says why' : ''}`,
    (m) =>
      m.facilitator === who &&
      m.phase === 'discussing' &&
      (explains || (decision === 'accepted' && !against(m, at, decision))),
    async (r) => {
      const { items } = await r.snapshot('olga');
      await r.people[who].call('put', '/review-items/{id}/decision', {
        params: { id: r.itemIds[at] as string },
        body: {
          decision,
          reason: explains ? 'Because.' : null,
          action: decision === 'needs_work' ? { ownerId: null, dueOn: '2026-12-01' } : null,
          version: items[at]?.version ?? 0,
        },
      });
    },
    (m) => {
      m.decisions[at] = decision;
      m.explained[at] = explains;
      m.revealed[at] = true;
      m.touched[at] = false;
      const answer = m.answers[at] as Model['answers'][number];
      if (decision === 'accepted' && answer.status !== 'not_applicable') answer.status = 'done';
      if (decision === 'needs_work' || decision === 'not_applicable') answer.status = decision;
    },
  );

export const handOver = (who: Who, to: Who) =>
  command(
    `${who} hands over to ${to}`,
    // Wanting what is so already is harmless.
    (m) => m.phase !== 'closed' && (m.facilitator === to || (m.facilitator === who && to !== who)),
    (r, m) =>
      r.people[who].call('put', '/reviews/{id}/facilitator', {
        params: r.params,
        body: { from: r.people[m.facilitator].id, to: r.people[to].id },
      }),
    (m) => {
      m.facilitator = to;
    },
  );

/** Whoever leads takes the review one phase on. */
export const forward: Command = {
  check: (m) => m.phase !== 'closed',
  async run(model, real) {
    const to = PHASES[PHASES.indexOf(model.phase) + 1] as Phase;
    await goTo(model.facilitator, to).run(model, real);
  },
  toString: () => 'on to the next phase',
};

/** Whoever leads decides on everything alike. */
export const decideAll = (decision: Decision): Command => ({
  check: (m) => m.phase === 'discussing',
  async run(model, real) {
    for (const at of model.rounds.keys()) {
      await decide(model.facilitator, at, decision).run(model, real);
    }
  },
  toString: () => `everything is decided ${decision}`,
});

/** The clock stands still, so the facilitator was there just now: nobody may take over. */
export const restart: Command = {
  check: () => true,
  async run(model, real) {
    real.restart();
    await real.check(model);
  },
  toString: () => 'the server restarts',
};

export const sign = (who: Who) =>
  command(
    `${who} signs`,
    (m) =>
      who !== 'guest' &&
      m.phase === 'closed' &&
      (m.signOffs.some(({ state }) => state === stateOf(m)) ||
        (m.decisions.every((one) => one === 'accepted' || one === 'not_applicable') &&
          !m.touched.includes(true))),
    async (r) => {
      const { seq } = await r.snapshot(who);
      await r.people[who].call('post', '/reviews/{id}/sign-offs', {
        params: r.params,
        body: { runIds: [r.run.id], seq, password: 'a long password' },
      });
    },
    (m) => {
      const state = stateOf(m);
      if (!m.signOffs.some((one) => one.who === who && one.state === state)) {
        m.signOffs.push({ who, state });
      }
    },
  );

/** Changes an answer beside the review, and so also changes it back. */
export const note = (who: Who, at: number, text: string | null) =>
  command(
    `${who} notes ${text} at ${at}`,
    () => true,
    async (r) => {
      const { items } = await r.snapshot('olga');
      const { id, version } = items[at]?.item ?? { id: '', version: 0 };
      await r.people[who].call('patch', '/items/{id}', {
        params: { id },
        body: { note: text, version },
      });
    },
    (m) => {
      const answer = m.answers[at] as Model['answers'][number];
      if (answer.note === text) return;
      answer.note = text;
      if (m.decisions[at]) m.touched[at] = true;
    },
  );
