import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ApiClient, createClient } from '@/lib/application/client';
import { type ChildServer, dataFolder, startServer } from './child-server';
import { guideOf } from './guide-text';

/** Our server with one run of a checklist, and the owner's session. */
export interface World {
  server: ChildServer;
  data: string;
  cookie: string;
  api: ApiClient;
  projectId: string;
  runId: string;
  itemIds: string[];
}

/** One person asks for what thousands would: most benchmarks measure no limits. */
const UNLIMITED = {
  WALKAROUND_REQUESTS_PER_MINUTE: '0',
  WALKAROUND_STREAMS_PER_PERSON: '0',
  WALKAROUND_STREAMS_PER_ADDRESS: '0',
};
const OWNER = { email: 'owner@example.com', password: 'a long password' };

/**
 * Starts our server on data of its own and makes a project with a run.
 * @param items how many items the run has
 * @param file the server's program; by default the API alone, without pages
 * @param more further guides, by their files' names
 * @param limits whether it limits requests as it does by default
 */
export async function startWorld(
  items: number,
  file = 'server.mjs',
  more: Record<string, string> = {},
  limits: 'limited' | 'unlimited' = 'unlimited',
): Promise<World> {
  const started = await startEmpty(guideOf(items, items), file, more, limits);
  const { server, data, cookie, api, checklistIds } = started;
  const project = await api.call('post', '/projects', { body: { name: 'Orders', checklistIds } });
  const { data: runs } = await api.list('/projects/{id}/runs', { params: { id: project.id } });
  const runId = runs[0]?.id as string;
  const itemIds: string[] = [];
  for (let page = 1; itemIds.length < items; page += 1) {
    const { data: some } = await api.list('/runs/{id}/items', {
      params: { id: runId },
      query: { limit: 100, page },
    });
    if (some.length === 0) throw new Error(`The run has ${itemIds.length} items, not ${items}`);
    itemIds.push(...some.map(({ id }) => id));
  }
  return { server, data, cookie, api, projectId: project.id, runId, itemIds };
}

/** Starts our server on data of its own with one guide, and signs its owner in. */
export async function startEmpty(
  guide: string,
  file: string,
  more: Record<string, string> = {},
  limits: 'limited' | 'unlimited' = 'unlimited',
) {
  const data = dataFolder();
  const guides = path.join(data, 'guides');
  mkdirSync(guides);
  writeFileSync(path.join(guides, 'long.md'), guide);
  for (const [name, source] of Object.entries(more)) writeFileSync(path.join(guides, name), source);
  const server = await startServer(file, {
    PORT: '0',
    HOST: '127.0.0.1',
    WALKAROUND_DATA: data,
    WALKAROUND_GUIDES: guides,
    WALKAROUND_OWNER_EMAIL: OWNER.email,
    WALKAROUND_OWNER_PASSWORD: OWNER.password,
    ...(limits === 'unlimited' ? UNLIMITED : {}),
  });
  const cookie = await signIn(server.url);
  const api = clientOf(server.url, cookie);
  const { data: found } = await api.list('/guides', { query: { name: 'long' } });
  const checklistIds = found.flatMap((one) => one.checklists.map(({ id }) => id));
  return { server, data, cookie, api, checklistIds };
}

/** The typed client of whoever a cookie signs in. */
export const clientOf = (url: string, cookie: string): ApiClient =>
  createClient((at, init) => fetch(url + at, { ...init, headers: { ...init.headers, cookie } }));

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(OWNER),
  });
  if (!response.ok) throw new Error(`Signing in was answered with ${response.status}`);
  return cookieIn(response);
}

/** The cookies that an answer sets, as a browser sends them back. */
export const cookieIn = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
