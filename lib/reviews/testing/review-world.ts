import type { Phase, Vote } from '@/lib/model/review.types';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

/** For tests: a review of one run of three items with two people who joined, in its lobby. */
export async function reviewWorld(settings: object = {}) {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const { project, run, items } = await w.startRun(w.owner);
  const prepare = (body: object) =>
    w.owner.call('post', '/projects/{id}/reviews', {
      params: { id: project.id },
      body: { name: 'Before release', ...body },
    });
  const review = await prepare({ personIds: [bo.id], ...settings });
  const params = { id: review.id };
  for (const one of [w.owner, bo]) await join(one);

  return {
    ...w,
    bo,
    project,
    run,
    items,
    review,
    params,
    prepare,
    join,
    another,
    phase,
    snapshot,
    vote,
    decide,
    accept,
    sign,
    history,
  };

  function join(by: Visitor, id = review.id) {
    return by.call('put', '/reviews/{id}/participants/me', { params: { id } });
  }
  /** One more person, who joins the review unless told not to. */
  async function another(name: string, joins = true) {
    const person = await w.join(name);
    if (joins) await join(person);
    return person;
  }
  function phase(from: Phase, to: Phase, { by = w.owner, id = review.id } = {}) {
    return by.call('post', '/reviews/{id}/phase', { params: { id }, body: { from, to } });
  }
  function snapshot(by: Visitor = w.owner, id = review.id) {
    return by.call('get', '/reviews/{id}/snapshot', { params: { id } });
  }
  async function itemAt(at: number, id = review.id) {
    const { items } = await snapshot(w.owner, id);
    return items[at] as (typeof items)[number];
  }
  async function vote(by: Visitor, at: number, vote: Vote, comment: string | null = null) {
    const one = await itemAt(at);
    const body = { vote, comment, round: one.round };
    await by.call('put', '/review-items/{id}/vote', { params: { id: one.id }, body });
  }
  async function decide(at: number, body: object, { by = w.owner, id = review.id } = {}) {
    const one = await itemAt(at, id);
    await by.call('put', '/review-items/{id}/decision', {
      params: { id: one.id },
      body: { version: one.version, ...body } as never,
    });
  }
  /** Goes all the way with everything accepted. */
  async function accept(id = review.id): Promise<void> {
    await phase('lobby', 'judging', { id });
    await phase('judging', 'discussing', { id });
    for (const at of (await snapshot(w.owner, id)).items.keys()) {
      await decide(at, { decision: 'accepted' }, { id });
    }
    await phase('discussing', 'closed', { id });
  }
  async function sign(by: Visitor, { seq = 0, password = 'a long password', id = review.id } = {}) {
    const at = seq || (await snapshot(by, id)).seq;
    const body = { runIds: [run.id], seq: at, password };
    return by.call('post', '/reviews/{id}/sign-offs', { params: { id }, body });
  }
  async function history(type: string) {
    const query = { type, sort: 'seq', limit: 100 } as const;
    return (await w.owner.list('/projects/{id}/events', { params: { id: project.id }, query }))
      .data;
  }
}
