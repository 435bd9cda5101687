import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Logger, pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { onTestFinished } from 'vitest';
import { createApp } from '@/lib/application/app';
import { createClient } from '@/lib/application/client';
import { createServices } from '@/lib/application/services';
import type { Config } from '@/lib/config/config';
import { openDatabase } from '@/lib/db/database';
import { loadGuides } from '@/lib/guides/guide.loader';
import { readKeyRing } from '@/lib/secrets/key-ring';
import { fixtureGuides } from './fixture-guides';
import { hashedOnce, TEST_PASSWORD } from './hashed-once';
import { testKey } from './test-key';

/** A person with a session: the typed client as them, and raw requests with their cookie. */
export interface Visitor extends ReturnType<typeof createClient> {
  id: string;
  cookie: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** A clock that stands still until a test moves it. */
export function testClock(start = '2026-11-22T09:00:00.000Z') {
  let now = new Date(start);
  const set = (iso: string) => {
    now = new Date(iso);
  };
  return { now: () => now, set };
}

/**
 * The whole product but for sockets and pages: a real, migrated database in a folder of the
 * test's own, guides from files, the Hono application, and people who sign up through it.
 */
export async function testWorld(
  options: {
    guides?: Record<string, string>;
    log?: Logger;
    uploadsPerProject?: number;
    /** Single sign-on and mail, which are off unless a test says so. */
    config?: Partial<Pick<Config, 'signOn' | 'mail'>>;
  } = {},
) {
  const dir = mkdtempSync(path.join(tmpdir(), 'walkaround-test-'));
  const clock = testClock();
  const db = openDatabase(dir);
  const folder = fixtureGuides(dir, options.guides);
  const problems = await loadGuides({ db, clock, folder });
  const log = options.log ?? pino({ level: 'silent' });
  const served = () => {
    const services = createServices({
      db,
      clock,
      config: {
        data: dir,
        uploadsPerProject: options.uploadsPerProject ?? 0,
        url: 'http://localhost:3000',
        secret: 'a secret that is only for tests, 32+',
        signingKey: testKey().key,
        secretKeys: readKeyRing('00'.repeat(32)),
        ...options.config,
      },
      problems: () => problems,
      hashPassword: hashedOnce,
      log,
    });
    return { services, app: createApp(services, log, () => true) };
  };
  let { services, app } = served();
  onTestFinished(async () => {
    await db.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const request =
    (cookie: string) =>
    async (at: string, init: RequestInit = {}) =>
      app.request(at, { ...init, headers: { host: 'localhost:3000', cookie, ...init.headers } });

  function visitor(id: string, cookie: string): Visitor {
    return { id, cookie, fetch: request(cookie), ...createClient(request(cookie)) };
  }

  async function signUp(path: string, body: object): Promise<Visitor> {
    const response = await request('')(`/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { data } = await response.json();
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return visitor(data.id, cookie);
  }

  const account = (name: string, email = `${uuidv7()}@example.com`) => ({
    name,
    email,
    password: TEST_PASSWORD,
  });
  const owner = await signUp('/setup', account('Olga Owner'));

  /** One more person, by invitation. */
  async function join(name: string, email?: string): Promise<Visitor> {
    const { token } = await owner.call('post', '/invitations');
    return signUp('/people', { ...account(name, email), token });
  }

  /** What a restart of the process leaves: all that is in the database, nothing that was in memory. */
  function restart(): void {
    ({ services, app } = served());
  }

  /** A project with one run of a checklist, and the run's items. */
  async function startRun(
    by: Visitor,
    project: { access?: 'team' | 'private'; checklist?: string } = {},
  ) {
    const { data: guides } = await by.list('/guides', { query: { limit: 100 } });
    const all = guides.flatMap((guide) => guide.checklists);
    const checklist = all.find(({ title }) => title === (project.checklist ?? 'New Endpoint'));
    if (!checklist) throw new Error('No such checklist in the fixtures');
    const made = await by.call('post', '/projects', {
      body: { name: 'Orders', access: project.access ?? 'team', checklistIds: [checklist.id] },
    });
    const { data: runs } = await by.list('/projects/{id}/runs', { params: { id: made.id } });
    const run = runs[0] as (typeof runs)[number];
    const { data: items } = await by.list('/runs/{id}/items', {
      params: { id: run.id },
      query: { limit: 100 },
    });
    return { project: made, run, items, checklist };
  }

  return {
    dir,
    db,
    clock,
    get services() {
      return services;
    },
    get app() {
      return app;
    },
    owner,
    nobody: visitor('', ''),
    visitor,
    join,
    startRun,
    restart,
  };
}
