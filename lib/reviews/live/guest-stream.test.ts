import { expect, test } from 'vitest';
import { servedWorld } from '@/lib/testing/served-world';

/** A review that a guest follows over a socket. */
async function followed() {
  const w = await servedWorld();
  const { project, items } = await w.startRun(w.owner);
  const params = { id: project.id };
  await w.owner.call('patch', '/projects/{id}', { params, body: { guests: true } });
  const review = await w.owner.call('post', '/projects/{id}/reviews', {
    params,
    body: { name: 'Before release' },
  });
  const { token } = await w.owner.call('put', '/reviews/{id}/guest-link', {
    params: { id: review.id },
  });
  const seated = await w.ask(`/api/v1/guest-links/${token}/guests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Gus' }),
  });
  const { data: guest } = await seated.json();
  const cookie = seated.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const stream = await w.ask(`/api/v1/reviews/${review.id}/events`, { headers: { cookie } });
  const heard = stream.text();
  const say = (body: string) =>
    w.owner.call('post', '/items/{id}/comments', {
      params: { id: items[0]?.id as string },
      body: { body },
    });
  await expect.poll(() => w.services.hub.count(project.id)).toBe(1);
  return { ...w, params, review, guest, heard, say };
}

type Followed = Awaited<ReturnType<typeof followed>>;

test.each<[string, (w: Followed) => Promise<unknown>]>([
  [
    'the link is closed',
    (w) => w.owner.call('delete', '/reviews/{id}/guest-link', { params: { id: w.review.id } }),
  ],
  [
    'they are taken out',
    (w) =>
      w.owner.call('delete', '/reviews/{id}/participants/{participantId}', {
        params: { id: w.review.id, participantId: w.guest.id },
      }),
  ],
  [
    'the project has no guests any more',
    (w) => w.owner.call('patch', '/projects/{id}', { params: w.params, body: { guests: false } }),
  ],
  [
    'the review is removed',
    (w) => w.owner.call('delete', '/reviews/{id}', { params: { id: w.review.id } }),
  ],
])('a guest hears nothing more at once when %s', async (_, end) => {
  const w = await followed();
  await w.say('Before');
  await end(w);
  await w.say('Not for guests');
  const heard = await w.heard;
  expect(heard).toContain('Before');
  expect(heard).toContain('event: reconnect');
  expect(heard).not.toContain('Not for guests');
});
