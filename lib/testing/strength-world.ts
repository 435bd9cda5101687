import { v7 as uuidv7 } from 'uuid';
import type { Verdict } from '@/lib/model/verdict';
import { testWorld, type Visitor } from './test-world';
import { ownToken, projectToken } from './token-visitor';

/** A run, and everybody who can say something of its items: people, their script and agent, and a project's tokens. */
export async function strengthWorld() {
  const w = await testWorld();
  const { run, items, project, checklist } = await w.startRun(w.owner);
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
