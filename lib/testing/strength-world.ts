import { v7 as uuidv7 } from 'uuid';
import type { Verdict } from '@/lib/model/verdict';
import { testWorld, type Visitor } from './test-world';
import { ownToken, projectToken } from './token-visitor';

/**
 * A run, and everybody who can say something of its items: people, their script and agent, and a
 * project's tokens.
 * @param options.claimed the run's document claims its items, every other one as not applicable
 */
export async function strengthWorld({ claimed = false } = {}) {
  const w = await testWorld();
  const begun = await w.startRun(w.owner);
  const { project, checklist } = begun;
  const { run, items } = claimed ? await claimedRun(w, begun) : begun;
  const ada = w.owner;
  const bo = await w.join('Bo');
  const script = (await ownToken(w, ada)).as;
  const headers = { 'walkaround-agent-model': 'some-model-4', 'walkaround-agent-run': 'build 12' };
  const agent = (await ownToken(w, ada, { isAgent: true, headers })).as;
  const ci = (await projectToken(w, ada, project.id, { name: 'CI' })).as;
  const projectAgent = (await projectToken(w, ada, project.id, { name: 'Bot', isAgent: true })).as;
  const ids = items.map(({ id }) => id);
  const first = ids[0] as string;

  const look = (id = first) => ada.call('get', '/items/{id}', { params: { id } });

  async function give(by: Visitor, fields: object, marks: object = {}, id = first) {
    const { version } = await look(id);
    const [item] = await by.call('patch', '/runs/{id}/items', {
      params: { id: run.id },
      body: { changes: [{ id, version, ...fields }], ...marks },
    });
    return item as NonNullable<typeof item>;
  }

  /** @param text the same as of a piece that was taken away puts that back */
  async function attach(by: Visitor, id = first, text = `Result ${uuidv7()}`) {
    const body = { kind: 'text' as const, text };
    return (await by.call('post', '/items/{id}/evidence', { params: { id }, body })).id;
  }

  const detach = (by: Visitor, id: string) =>
    by.call('delete', '/evidence/{id}', { params: { id } });

  async function verdict(
    by: Visitor,
    what: Verdict,
    of: string[],
    more: { mutationId?: string; undoes?: string; reason?: string } = {},
  ) {
    const seen = await Promise.all(of.map(look));
    return by.call('post', '/runs/{id}/confirmations', {
      params: { id: run.id },
      body: {
        verdict: what,
        items: seen.map(({ id, version }) => ({ id, version })),
        ...more,
      },
    });
  }

  return {
    ...w,
    project,
    ada,
    bo,
    script,
    agent,
    ci,
    projectAgent,
    ids,
    runId: run.id,
    projectId: project.id,
    stage: checklist.stage,
    look,
    give,
    attach,
    detach,
    verdict,
  };
}

/** The same run once more, of a document in which everything is ticked. */
async function claimedRun(
  { owner }: Awaited<ReturnType<typeof testWorld>>,
  { project, checklist, items }: Awaited<ReturnType<World['startRun']>>,
) {
  const keys = (rest: number) => items.filter((_, at) => at % 2 === rest).map(({ key }) => key);
  const run = await owner.call('post', '/projects/{id}/runs', {
    params: { id: project.id },
    body: { checklistId: checklist.id, claims: { done: keys(0), notApplicable: keys(1) } },
  });
  const query = { limit: 100 };
  const { data } = await owner.list('/runs/{id}/items', { params: { id: run.id }, query });
  return { run, items: data };
}

type World = Awaited<ReturnType<typeof testWorld>>;
