import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { v7 as uuidv7 } from 'uuid';
import { createClient } from '@/lib/application/client';
import { percentile } from './figure';
import type { World } from './world';

/** A review that is being judged by guests, each of whom follows it live. */
export interface ReviewRoom {
  reviewId: string;
  itemIds: string[];
  people: string[];
  /** Everybody votes at their own pace for a while. */
  judge(ms: number, pace: { from: number; to: number }): Promise<Judged>;
  close(): void;
}

export interface Judged {
  votes: number;
  /** Milliseconds from sending a vote until a follower has its event, p99 over all of both. */
  p50: number;
  p99: number;
  /** Events that a follower did not get within a second after the end. */
  missing: number;
  refused: number;
}

/** Opens a review of all items in its judging, with so many guests who follow it. */
export async function openReview(world: World, size: number): Promise<ReviewRoom> {
  const { api, server, projectId } = world;
  await api.call('patch', '/projects/{id}', { params: { id: projectId }, body: { guests: true } });
  const review = await api.call('post', '/projects/{id}/reviews', {
    params: { id: projectId },
    body: { name: `Bench of ${size}` },
  });
  const params = { id: review.id };
  await api.call('put', '/reviews/{id}/participants/me', { params });
  const { token } = await api.call('put', '/reviews/{id}/guest-link', { params });
  const people: string[] = [];
  for (let at = 0; at < size; at += 1) people.push(await joinAsGuest(server.url, token, at));
  await api.call('post', '/reviews/{id}/phase', { params, body: { from: 'lobby', to: 'judging' } });
  const { items } = await api.call('get', '/reviews/{id}/snapshot', { params });
  const itemIds = items.map(({ id }) => id);

  const sent = new Map<string, number>();
  let lags: number[] = [];
  const streams = await Promise.all(people.map((cookie) => follow(cookie)));
  const turns = people.map(() => 0);

  return { reviewId: review.id, itemIds, people, judge, close };

  async function judge(ms: number, pace: { from: number; to: number }): Promise<Judged> {
    lags = [];
    let votes = 0;
    let refused = 0;
    const end = performance.now() + ms;
    await Promise.all(
      people.map(async (cookie, who) => {
        await pause(Math.random() * pace.to);
        while (performance.now() < end) {
          const done = await vote(cookie, who);
          votes += 1;
          if (!done) refused += 1;
          await pause(pace.from + Math.random() * (pace.to - pace.from));
        }
      }),
    );
    await pause(1_000);
    const missing = (votes - refused) * streams.length - lags.length;
    return { votes, p50: percentile(lags, 50), p99: percentile(lags, 99), missing, refused };
  }

  async function vote(cookie: string, who: number): Promise<boolean> {
    const turn = turns[who] as number;
    turns[who] = turn + 1;
    const mutationId = uuidv7();
    sent.set(mutationId, performance.now());
    const response = await fetch(
      `${server.url}/api/v1/review-items/${itemIds[turn % itemIds.length]}/vote`,
      {
        method: 'PUT',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ vote: 'pass', round: 1, tookMs: 2_000, mutationId }),
      },
    );
    await response.arrayBuffer();
    return response.ok;
  }

  async function follow(cookie: string): Promise<IncomingMessage> {
    const request = get({
      host: '127.0.0.1',
      port: server.port,
      path: `/api/v1/reviews/${review.id}/events`,
      agent: false,
      headers: { accept: 'text/event-stream', cookie },
    });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    if (response.statusCode !== 200) throw new Error(`Following gave ${response.statusCode}`);
    response.setEncoding('latin1');
    let rest = '';
    response.on('data', (chunk: string) => {
      const now = performance.now();
      const frames = (rest + chunk).split('\n\n');
      rest = frames.pop() ?? '';
      for (const frame of frames) {
        const id = /"mutationId":"([^"]+)"/.exec(frame)?.[1];
        const began = id === undefined ? undefined : sent.get(id);
        if (began !== undefined) lags.push(now - began);
      }
    });
    response.on('error', () => {});
    return response;
  }

  function close(): void {
    for (const stream of streams) stream.destroy();
  }
}

async function joinAsGuest(url: string, token: string, at: number): Promise<string> {
  const response = await fetch(`${url}/api/v1/guest-links/${token}/guests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: `Guest ${at}` }),
  });
  if (!response.ok) throw new Error(`Joining gave ${response.status}`);
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** The API as one of the guests. */
export const apiOf = (url: string, cookie: string) =>
  createClient((at, init) => fetch(url + at, { ...init, headers: { ...init.headers, cookie } }));

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
