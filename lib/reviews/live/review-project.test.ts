import { expect, test } from 'vitest';
import type { Actor } from '@/lib/model/actor';
import type { ProjectEvent } from '@/lib/model/event.types';
import { USUAL_RULE } from '@/lib/model/strength';
import { followReview } from '@/lib/reviews/routes/follow-review';
import { reviewWorld } from '@/lib/reviews/testing/review-world';
import { applyReviewEvent } from './review-state.reducer';

const RULES = { implementation: { ...USUAL_RULE, second: true } };

test('whoever follows a review hears what its project is called and what its stages ask', async () => {
  const w = await reviewWorld();
  const project = { params: { id: w.project.id } };
  await w.owner.call('patch', '/projects/{id}', {
    ...project,
    body: { guests: true, stageRules: { design: { ...USUAL_RULE, evidence: true } } },
  });
  const { token } = await w.owner.call('put', '/reviews/{id}/guest-link', { params: w.params });
  const seated = await w.nobody.fetch(`/api/v1/guest-links/${token}/guests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Gus' }),
  });
  const cookie = seated.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const gus = w.visitor((await seated.json()).data.id, cookie);
  const bo = { kind: 'person', id: w.bo.id, name: 'Bo', role: 'member' } as Actor;
  const guest = { kind: 'guest', id: gus.id, name: 'Gus', reviewId: w.review.id } as Actor;
  const [before, guestBefore] = [await w.snapshot(w.bo), await w.snapshot(gus)];
  const live: ProjectEvent[] = [];
  const { subscribe } = await followReview(w.services, guest as never, w.review.id);
  const stop = subscribe({
    event: (event) => live.push(event),
    notice() {},
    close() {},
    recheck() {},
  });
  await w.owner.call('patch', '/projects/{id}', {
    ...project,
    body: { name: 'Orders 2', description: 'A secret plan', stageRules: RULES },
  });
  await w.owner.call('patch', '/projects/{id}', { ...project, body: { badge: true } });
  stop();

  for (const [actor, seen, by] of [
    [bo, before, w.bo],
    [guest, guestBefore, gus],
  ] as const) {
    const follow = await followReview(w.services, actor as never, w.review.id);
    const heard = await follow.read(seen.seq, 100);
    expect(heard.map(({ type }) => type)).toEqual(['project.changed', 'project.changed']);
    expect(JSON.stringify(heard).includes('A secret plan')).toBe(actor === bo);
    if (actor === guest) expect(live).toEqual(heard);
    expect(heard.reduce(applyReviewEvent, seen).project).toEqual((await w.snapshot(by)).project);
  }
});
