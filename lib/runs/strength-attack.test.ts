import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { backingOf } from '@/lib/model/backing';
import type { ProjectEvent } from '@/lib/model/event.types';
import { isSettled } from '@/lib/model/status';
import { countsAsDone, isClaim, STRENGTHS, type StageRule, USUAL_RULE } from '@/lib/model/strength';
import type { Verdict } from '@/lib/model/verdict';
import { strengthWorld } from '@/lib/testing/strength-world';
import type { Visitor } from '@/lib/testing/test-world';
import { answeredAfter, isAnswering } from './answered.reducer';
import { answerSteps } from './answered.repo';
import { answeredOf } from './answered-facts';
import { evidenceOfItem } from './evidence.repo';
import { findItem } from './item.repo';
import { applyEvent, fromSnapshot } from './run-state.reducer';

type World = Awaited<ReturnType<typeof strengthWorld>>;

const BY = ['ada', 'bo', 'script', 'agent', 'projectAgent', 'ci'] as const;
const CLAIMS: ReadonlySet<string> = new Set(['agent', 'projectAgent', 'ci']);

/** How it begins: with nothing, an answer, a claim, and either confirmed. */
const ANSWER = { do: 'answer', status: 'done', reason: 'One.', undoes: null } as const;
const CONFIRM = { by: 'bo', act: { do: 'confirm' } } as const;
const BEGUN = [
  [],
  ...(['ada', 'agent'] as const).flatMap((by) => [
    [{ by, act: ANSWER }],
    [{ by, act: ANSWER }, CONFIRM],
  ]),
];

const command = fc.record({
  by: fc.constantFrom(...BY),
  act: fc.oneof(
    fc.record({
      do: fc.constant('answer' as const),
      status: fc.constantFrom('open', 'done', 'not_applicable', 'needs_work'),
      reason: fc.constantFrom('One.', 'Two.'),
      undoes: fc.option(fc.nat(3), { nil: null }),
    }),
    fc.record({ do: fc.constantFrom('undo', 'undo', 'confirm', 'reject', 'take_back') }),
    fc.record({
      do: fc.constantFrom('attach', 'attach', 'detach', 'put back', 'note'),
      reason: fc.constantFrom('', 'One.', 'Two.'),
    }),
  ),
});

/** What stages ask for: the usual, and each with evidence. */
const RULES: StageRule[] = [
  USUAL_RULE,
  ...(['claimed', 'confirmed'] as const).map((strength) => ({
    ...USUAL_RULE,
    strength,
    evidence: true,
  })),
  { ...USUAL_RULE, second: true },
  { strength: 'checked', second: true, evidence: true },
];

test.each([
  { claimed: false, numRuns: 80 },
  { claimed: true, numRuns: 40 },
])(
  'whatever happens to an item (claimed by its document: $claimed), who can only claim never makes it stronger, and all tell the same of it',
  {
    timeout: 120_000,
  },
  async ({ claimed, numRuns }) => {
    const w = await shared(claimed);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...RULES),
        fc.constantFrom(...BEGUN),
        fc.array(command, { minLength: 1, maxLength: 14 }),
        async (rule, begun, commands) => {
          await w.ada.call('patch', '/projects/{id}', {
            params: { id: w.projectId },
            body: { stageRules: { [w.stage]: rule } },
          });
          const id = w.next();
          if (!claimed) await clear(w, id);
          const start = fromSnapshot(await snapshotOf(w));
          const mutations: Made[] = [];
          const pieces: Pieces = { there: [], gone: [] };
          for (const { by, act } of [...begun, ...commands]) {
            w.clock.set(new Date(w.clock.now().getTime() + 1000).toISOString());
            const before = await w.look(id);
            const done = await carryOut(w, id, w[by], act, mutations, pieces).then(
              () => true,
              () => false,
            );
            const after = await w.look(id);
            const most = CLAIMS.has(by) ? (by === 'ci' ? 'checked' : 'claimed') : 'accepted';
            if (after.strength !== null && after.strength !== before.strength)
              expect(STRENGTHS.indexOf(after.strength)).toBeLessThanOrEqual(
                STRENGTHS.indexOf(most),
              );
            if (
              done &&
              touches(by, act.do) &&
              after.version > before.version &&
              isSettled(after.status)
            )
              expect(isClaim(after.strength)).toBe(true);
            const row = await findItem(w.db.read, id);
            if (!row) throw new Error('gone');
            expect(answeredOf(row)).toEqual(answeredAfter(await answerSteps(w.db.read, id)));
            const backing = await evidenceOfItem(w.db.read, id);
            expect(row.counts).toBe(countsAsDone(row, rule, backingOf(backing)));
            if (row.counts && rule.evidence)
              expect(await isBackedByPeople(w, id, claimed ? 0 : start.seq, backing)).toBe(true);
          }
          const { data } = await w.ada.list('/projects/{id}/events', {
            params: { id: w.projectId },
            query: { after: start.seq, limit: 100, sort: 'seq' },
          });
          const live = (data as unknown as ProjectEvent[]).reduce(applyEvent, start);
          expect(live.items).toEqual(fromSnapshot(await snapshotOf(w)).items);
        },
      ),
      { numRuns },
    );
  },
);

/** Whether somebody who can only claim changed what belongs to an answer without answering. */
const touches = (by: string, act: string) =>
  act === 'note'
    ? CLAIMS.has(by)
    : ['attach', 'detach', 'put back'].includes(act) && CLAIMS.has(by) && by !== 'ci';

/**
 * Told from the history alone: whether some evidence there was first attached by a person or a
 * machine, or a person stood behind the answer after the last of what agents did to its evidence.
 */
async function isBackedByPeople(
  w: World,
  id: string,
  after: number,
  there: readonly { text: string | null }[],
) {
  const { data } = await w.ada.list('/projects/{id}/events', {
    params: { id: w.projectId },
    query: { itemId: id, after, limit: 100, sort: 'seq' },
  });
  const first = new Map<string | null, boolean>();
  let touched = 0;
  let supports: { seq: number; confirms: boolean }[] = [];
  for (const event of data as unknown as ProjectEvent[]) {
    const { seq, via, actor } = event;
    const claims = actor.kind === 'token' || via?.isAgent === true;
    if (event.type === 'evidence.added' || event.type === 'evidence.removed') {
      const { text } = event.data.evidence;
      if (!first.has(text)) first.set(text, via?.isAgent === true);
      if (via?.isAgent) touched = seq;
    }
    if (event.type === 'item.answered' && isAnswering(event.data.after))
      supports = claims ? [] : [{ seq, confirms: false }];
    if (event.type === 'answer.confirmed') supports.push({ seq, confirms: true });
    if (event.type === 'answer.unconfirmed') {
      const at = supports.findLastIndex(({ confirms }) => confirms);
      supports = supports.filter((_, place) => place !== at);
    }
  }
  return (
    there.some(({ text }) => first.get(text) === false) || supports.some(({ seq }) => seq > touched)
  );
}

/** Takes all from an item that is used again. */
async function clear(w: World, id: string) {
  for (const piece of await evidenceOfItem(w.db.read, id)) await w.detach(w.ada, piece.id);
  await w.give(w.ada, { status: 'open', justification: null, note: null }, {}, id);
}

/** Items that are used in turn, each again once all were. */
async function shared(claimed: boolean) {
  const w = await strengthWorld({ claimed });
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

interface Piece {
  id: string;
  text: string;
}

interface Pieces {
  there: Piece[];
  gone: Piece[];
}

async function carryOut(
  w: World,
  id: string,
  by: Visitor,
  act: { do: string; status?: string; reason?: string; undoes?: number | null },
  mutations: Made[],
  pieces: Pieces,
): Promise<void> {
  const mutationId = uuidv7();
  const { status, justification } = await w.look(id);
  const newest = mutations.at(-1);
  const attach = async (text: string) =>
    pieces.there.push({ id: await w.attach(by, id, text), text });
  if (act.do === 'undo') {
    if (newest) await w.give(by, newest.before, { mutationId, undoes: newest.mutationId }, id);
  } else if (act.do === 'note') await w.give(by, { note: act.reason }, { mutationId }, id);
  else if (act.do === 'attach') await attach(mutationId);
  else if (act.do === 'detach') {
    const piece = pieces.there.at(-1) ?? { id: uuidv7(), text: '' };
    await w.detach(by, piece.id);
    pieces.there.pop();
    pieces.gone.push(piece);
  } else if (act.do === 'put back') {
    const gone = pieces.gone.at(-1);
    if (gone) await attach(gone.text);
  } else if (act.do === 'answer') {
    const undoes = act.undoes == null ? undefined : mutations.at(-1 - act.undoes)?.mutationId;
    const needs = act.status === 'needs_work' || act.status === 'not_applicable';
    const fields = { status: act.status as 'done', justification: needs ? act.reason : null };
    await w.give(by, fields, { mutationId, ...(undoes ? { undoes } : {}) }, id);
  } else await w.verdict(by, act.do as Verdict, [id], { mutationId, reason: 'No.' });
  mutations.push({ mutationId, before: { status, justification } });
}
