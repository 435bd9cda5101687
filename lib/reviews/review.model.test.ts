import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DECISIONS, type Decision, PHASES, type Phase, VOTES, type Vote } from './review.types';
import {
  against,
  type Model,
  type Real,
  realReview,
  stateOf,
  unexplained,
  WHO,
  type Who,
} from './review-model';

type Command = fc.AsyncCommand<Model, Real>;

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

const vote = (who: Who, at: number, word: Vote) => {
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

const goTo = (who: Who, to: Phase) =>
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

const spotlight = (who: Who, at: number) =>
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

const reveal = (who: Who, at: number) =>
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

const voteAgain = (who: Who, at: number) =>
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

const decide = (who: Who, at: number, decision: Decision, explains = true) =>
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

const handOver = (who: Who, to: Who) =>
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
const forward: Command = {
  check: (m) => m.phase !== 'closed',
  async run(model, real) {
    const to = PHASES[PHASES.indexOf(model.phase) + 1] as Phase;
    await goTo(model.facilitator, to).run(model, real);
  },
  toString: () => 'on to the next phase',
};

/** Whoever leads decides on everything alike. */
const decideAll = (decision: Decision): Command => ({
  check: (m) => m.phase === 'discussing',
  async run(model, real) {
    for (const at of model.rounds.keys()) {
      await decide(model.facilitator, at, decision).run(model, real);
    }
  },
  toString: () => `everything is decided ${decision}`,
});

/** The clock stands still, so the facilitator was there just now: nobody may take over. */
const restart: Command = {
  check: () => true,
  async run(model, real) {
    real.restart();
    await real.check(model);
  },
  toString: () => 'the server restarts',
};

const sign = (who: Who) =>
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
const note = (who: Who, at: number, text: string | null) =>
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

const who = fc.constantFrom(...WHO);
const person = fc.constantFrom<Who>('olga', 'bo', 'cy');
const at = fc.nat({ max: 2 });
const mostly = fc.constantFrom(true, true, true, false);
const often = fc.constantFrom<Who>('olga', 'olga', 'olga', 'bo');

const anything = [
  fc.tuple(who, at, fc.constantFrom(...VOTES)).map(([a, b, c]) => vote(a, b, c)),
  fc.tuple(who, at, fc.constantFrom(...VOTES)).map(([a, b, c]) => vote(a, b, c)),
  fc.tuple(often, fc.constantFrom(...PHASES.slice(1))).map(([a, b]) => goTo(a, b)),
  fc.tuple(often, at).map(([a, b]) => spotlight(a, b)),
  fc.tuple(often, at).map(([a, b]) => reveal(a, b)),
  fc.tuple(often, at).map(([a, b]) => voteAgain(a, b)),
  fc
    .tuple(often, at, fc.constantFrom<Decision>('accepted', 'accepted', ...DECISIONS), fc.boolean())
    .map(([a, b, c, d]) => decide(a, b, c, d)),
  fc.tuple(person, person).map(([a, b]) => handOver(a, b)),
  fc.constant(restart),
  person.map(sign),
  fc.tuple(person, at, fc.constantFrom(null, 'x')).map(([a, b, c]) => note(a, b, c)),
];
/** After the close: signing, changing what was signed, and changing it back. */
const signing = () =>
  fc.commands<Model, Real, false>(
    [
      person.map(sign),
      fc.tuple(person, at, fc.constantFrom(null, null, 'x')).map(([a, b, c]) => note(a, b, c)),
    ],
    { maxCommands: 10, size: 'max' },
  );
const some = () => fc.commands<Model, Real, false>(anything, { maxCommands: 14, size: 'max' });

test('a review keeps to its rules, whatever people do', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      some(),
      some(),
      signing(),
      some(),
      fc.boolean(),
      mostly,
      async (early, later, late, after, all, blind) => {
        const real = await realReview(blind);
        const model = newModel(real.itemIds.length);
        const setup = async () => ({ model, real });
        await onTo('judging', model, real);
        await fc.asyncModelRun(setup, early);
        await onTo('discussing', model, real);
        await fc.asyncModelRun(setup, later);
        await onTo('discussing', model, real);
        if (all) await decideAll('accepted').run(model, real);
        await onTo('closed', model, real);
        for (const one of ['bo', 'cy'] as const) await sign(one).run(model, real);
        await fc.asyncModelRun(setup, late);
        await fc.asyncModelRun(setup, after);
      },
    ),
    { numRuns: 8 },
  );
});

/** Whoever leads takes the review as far as that phase, unless it is there or beyond. */
async function onTo(to: Phase, model: Model, real: Real): Promise<void> {
  while (PHASES.indexOf(model.phase) < PHASES.indexOf(to)) {
    if (model.phase === 'discussing') {
      for (const at of unexplained(model)) {
        const { facilitator, decisions } = model;
        await decide(facilitator, at, decisions[at] as Decision).run(model, real);
      }
    }
    await forward.run(model, real);
  }
}

function newModel(items: number): Model {
  return {
    phase: 'lobby',
    facilitator: 'olga',
    rounds: Array(items).fill(1),
    revealed: Array(items).fill(false),
    decisions: Array(items).fill(null),
    votes: new Map(),
    answers: Array.from({ length: items }, () => ({ status: 'open' as const, note: null })),
    touched: Array(items).fill(false),
    explained: Array(items).fill(true),
    signOffs: [],
  };
}
