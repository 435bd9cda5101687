import * as fc from 'fast-check';
import { test } from 'vitest';
import { DECISIONS, type Decision, PHASES, type Phase, VOTES } from '@/lib/model/review.types';
import { addAction, changeAction, removeAction } from './action-commands';
import {
  decide,
  decideAll,
  forward,
  goTo,
  handOver,
  note,
  restart,
  reveal,
  sign,
  spotlight,
  vote,
  voteAgain,
} from './review-commands';
import { type Model, type Real, realReview, unexplained, WHO, type Who } from './review-model';

const who = fc.constantFrom(...WHO);
const person = fc.constantFrom<Who>('olga', 'bo', 'cy');
const at = fc.nat({ max: 2 });
const mostly = fc.constantFrom(true, true, true, false);
const often = fc.constantFrom<Who>('olga', 'olga', 'olga', 'bo');

const day = fc.constantFrom(null, '2020-01-01', '2099-01-01');
const actionFields = fc.oneof(
  fc.record({ done: fc.boolean() }),
  fc.record({ dueOn: day }),
  fc.record({ text: fc.constantFrom('Mend it', 'Mend it well') }),
);

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
  fc.tuple(person, at, day).map(([a, b, c]) => addAction(a, b, c)),
  fc.tuple(person, actionFields).map(([a, b]) => changeAction(a, b)),
  person.map(removeAction),
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
