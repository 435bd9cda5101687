import { once } from 'node:events';
import { get } from 'node:http';
import { openConnection } from './connection';
import { targetOf, tick } from './ticker';
import { clientOf, cookieIn, type World } from './world';

/** How many of the connections do what. They are 64 together. */
const CROWD = { tick: 32, follow: 16, signIn: 6, project: 6, report: 4 };
/** Milliseconds between two of one connection, from and to. */
const PACE = { tick: [500, 1_500], signIn: [2_000, 4_000], project: [3_000, 5_000] } as const;
const REPORT_PACE = [2_000, 4_000] as const;
const FORMATS = ['md', 'html', 'json', 'csv'];

/** What the ticks of a while took, and what was answered. */
export interface Heard {
  /** Milliseconds of each tick. */
  ticks: number[];
  /** Answers by status; 0 is a connection that broke. */
  answers: Map<number, number>;
  /** Events that all followers got together. */
  events: number;
}

interface Account {
  email: string;
  password: string;
  cookie: string;
}

export type Crowd = Awaited<ReturnType<typeof gather>>;

/** Signs up somebody for each connection, each a member of the world's project. */
export async function gather(world: World) {
  const { server, projectId, runId, itemIds } = world;
  const size = Object.values(CROWD).reduce((sum, n) => sum + n, 0);
  const accounts: Account[] = [];
  for (let at = 0; at < size; at += 1) accounts.push(await join(world, at));
  const [checklistId] = await checklistsOf(world);
  const target = targetOf(server.port, '', itemIds);

  return {
    size,
    /** All of them at once, each at their own pace. */
    all: (ms: number) => during(ms, CROWD),
    /** One who ticks, and nobody else. */
    alone: (ms: number) => during(ms, { tick: 1 }, [20, 60]),
  };

  async function during(
    ms: number,
    crowd: Partial<typeof CROWD>,
    tickPace: readonly [number, number] = PACE.tick,
  ): Promise<Heard> {
    const heard: Heard = { ticks: [], answers: new Map(), events: 0 };
    const end = performance.now() + ms;
    const free = [...accounts];
    const some = (kind: keyof typeof CROWD) =>
      Array.from({ length: crowd[kind] ?? 0 }, () => free.shift() as Account);
    const note = (status: number) =>
      heard.answers.set(status, (heard.answers.get(status) ?? 0) + 1);
    const streams = await Promise.all(
      some('follow').map(({ cookie }) => follow(cookie, () => (heard.events += 1))),
    );
    const ask = async (path: string, cookie: string, init: RequestInit = {}) => {
      const headers = { 'content-type': 'application/json', cookie };
      const response = await fetch(server.url + path, { ...init, headers });
      await response.arrayBuffer();
      note(response.status);
    };
    const again = async ([from, to]: readonly [number, number], work: () => Promise<void>) => {
      await pause(Math.random() * to);
      while (performance.now() < end) {
        await work().catch(() => note(0));
        await pause(from + Math.random() * (to - from));
      }
    };
    const ticking = async ({ cookie }: Account, at: number, { length }: Account[]) => {
      const connection = await openConnection(server.port);
      const own = itemIds.filter((_, index) => index % length === at);
      let turn = 0;
      await again(tickPace, async () => {
        const sent = performance.now();
        await tick(connection, { ...target, cookie }, own[turn++ % own.length] as string);
        heard.ticks.push(performance.now() - sent);
        note(200);
      });
      connection.close();
    };
    await Promise.all([
      ...some('tick').map(ticking),
      ...some('signIn').map(({ email, password }) =>
        again(PACE.signIn, () =>
          ask('/api/auth/sign-in/email', '', {
            method: 'POST',
            body: JSON.stringify({ email, password }),
          }),
        ),
      ),
      ...some('project').map(({ cookie }) =>
        again(PACE.project, () =>
          ask('/api/v1/projects', cookie, {
            method: 'POST',
            body: JSON.stringify({ name: 'Loaded', checklistIds: [checklistId] }),
          }),
        ),
      ),
      ...some('report').map(({ cookie }, at) =>
        again(REPORT_PACE, () =>
          ask(`/api/v1/runs/${runId}/report?format=${FORMATS[at % FORMATS.length]}`, cookie),
        ),
      ),
    ]);
    for (const stream of streams) stream.destroy();
    return heard;
  }

  async function follow(cookie: string, heard: () => void) {
    const request = get({
      host: '127.0.0.1',
      port: server.port,
      path: `/api/v1/projects/${projectId}/events`,
      agent: false,
      headers: { accept: 'text/event-stream', cookie },
    });
    const [response] = await once(request, 'response');
    if (response.statusCode !== 200) throw new Error(`Following gave ${response.statusCode}`);
    response.on('data', (chunk: Buffer) => chunk.includes('"item.answered"') && heard());
    response.on('error', () => {});
    return response;
  }
}

/** Somebody new, by an invitation to the project. */
async function join({ api, server, projectId }: World, at: number): Promise<Account> {
  const account = { email: `load-${at}@example.com`, password: 'a long password' };
  const { token } = await api.call('post', '/invitations', {
    body: { projects: [{ projectId, role: 'contributor' }] },
  });
  const response = await fetch(`${server.url}/api/v1/people`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...account, name: `Load ${at}`, token }),
  });
  if (!response.ok) throw new Error(`Joining gave ${response.status}: ${await response.text()}`);
  return { ...account, cookie: cookieIn(response) };
}

async function checklistsOf({ server, cookie }: World): Promise<string[]> {
  const { data } = await clientOf(server.url, cookie).list('/guides', {
    query: { name: 'backend-developer' },
  });
  return data.flatMap(({ checklists }) => checklists.map(({ id }) => id));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
