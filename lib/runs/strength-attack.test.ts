import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import type { ProjectEvent } from '@/lib/model/event.types';
import { countsAsDone, STRENGTHS, type StageRule, USUAL_RULE } from '@/lib/model/strength';
import type { Verdict } from '@/lib/model/verdict';
import { strengthWorld } from '@/lib/testing/strength-world';
import type { Visitor } from '@/lib/testing/test-world';
import { answeredAfter } from './answered.reducer';
import { answerSteps } from './answered.repo';
import { answeredOf } from './answered-facts';
import { findItem } from './item.repo';
import { applyEvent, fromSnapshot } from './run-state.reducer';

type World = Awaited<ReturnType<typeof strengthWorld>>;

const BY = ['ada', 'bo', 'script', 'agent', 'projectAgent', 'ci'] as const;
const CLAIMS: ReadonlySet<string> = new Set(['agent', 'projectAgent', 'ci']);

const command = fc.record({
  by: fc.constantFrom(...BY),
  act: fc.oneof(
    fc.record({
      do: fc.constant('answer' as const),
      status: fc.constantFrom('open', 'done', 'not_applicable', 'needs_work'),
      reason: fc.constantFrom('One.', 'Two.'),
      undoes: fc.option(fc.nat(3), { nil: null }),
    }),
    fc.record({
      do: fc.constantFrom('undo', 'undo', 'attach', 'detach', 'confirm', 'reject', 'take_back'),
    }),
  ),
});

const RULES = { usual: USUAL_RULE, second: { ...USUAL_RULE, second: true } };

test.each([
  { begun: 'open', rule: 'usual' },
  { begun: 'claimed by its document', rule: 'usual' },
  { begun: 'claimed by its document', rule: 'second' },
] as const)(
  'whatever happens to an item that is $begun (rule: $rule), who can only claim never makes it stronger, and all tell the same of it',
  {
    timeout: 60_000,
  },
  async ({ begun: start, rule }) => {
    const world = await shared(start !== 'open', RULES[rule]);
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 14 }), async (commands) => {
        const w = world;
        const id = w.next();
        const begun = fromSnapshot(await snapshotOf(w));
        const mutations: Made[] = [];
        const pieces: string[] = [];
        for (const { by, act } of commands) {
          w.clock.set(new Date(w.clock.now().getTime() + 1000).toISOString());
          const before = await w.look(id);
          await carryOut(w, id, w[by], act, mutations, pieces).catch(() => {});
          const after = await w.look(id);
          const most = CLAIMS.has(by) ? (by === 'ci' ? 'checked' : 'claimed') : 'accepted';
          if (after.strength !== null && after.strength !== before.strength)
            expect(STRENGTHS.indexOf(after.strength)).toBeLessThanOrEqual(STRENGTHS.indexOf(most));
          const row = await findItem(w.db.read, id);
          if (!row) throw new Error('gone');
          expect(answeredOf(row)).toEqual(answeredAfter(await answerSteps(w.db.read, id)));
          expect(row.counts).toBe(countsAsDone(row, RULES[rule], false));
        }
        const { data } = await w.ada.list('/projects/{id}/events', {
          params: { id: w.projectId },
          query: { after: begun.seq, limit: 100, sort: 'seq' },
        });
        const live = (data as unknown as ProjectEvent[]).reduce(applyEvent, begun);
        expect(live.items).toEqual(fromSnapshot(await snapshotOf(w)).items);
      }),
      { numRuns: 40 },
    );
  },
);

async function shared(claimed: boolean, rule: StageRule) {
  const w = await strengthWorld({ claimed });
  await w.ada.call('patch', '/projects/{id}', {
    params: { id: w.projectId },
    body: { stageRules: { [w.stage]: rule } },
  });
  let at = 0;
  return { ...w, next: () => w.ids[at++ % w.ids.length] as string };
}

const snapshotOf = (w: World) =>
  w.ada.call('get', '/runs/{id}/snapshot', { params: { id: w.runId } });

/** A change, and what it changed: what an undo puts back. */
interface Made {
  mutationId: string;
  before: object;
}

async function carryOut(
  w: World,
  id: string,
  by: Visitor,
  act: { do: string; status?: string; reason?: string; undoes?: number | null },
  mutations: Made[],
  pieces: string[],
): Promise<void> {
  const mutationId = uuidv7();
  const { status, justification } = await w.look(id);
  const newest = mutations.at(-1);
  if (act.do === 'undo') {
    if (newest) await w.give(by, newest.before, { mutationId, undoes: newest.mutationId }, id);
  } else if (act.do === 'attach') pieces.push(await w.attach(by, id));
  else if (act.do === 'detach') await w.detach(by, pieces.pop() ?? uuidv7());
  else if (act.do === 'answer') {
    const undoes = act.undoes == null ? undefined : mutations.at(-1 - act.undoes)?.mutationId;
    const needs = act.status === 'needs_work' || act.status === 'not_applicable';
    const fields = { status: act.status as 'done', justification: needs ? act.reason : null };
    await w.give(by, fields, { mutationId, ...(undoes ? { undoes } : {}) }, id);
  } else await w.verdict(by, act.do as Verdict, [id], { mutationId, reason: 'No.' });
  mutations.push({ mutationId, before: { status, justification } });
}
