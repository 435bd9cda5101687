import { createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createClient } from '@/lib/application/client';
import { OWNER, type ServerProcess, signIn, startProcess } from '@/lib/testing/server-process';

function dataDirectory(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'walkaround-process-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

async function started(data: string, env: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startProcess(data, env);
  onTestFinished(() => void server.child.kill('SIGKILL'));
  return server;
}

async function asOwner({ url }: ServerProcess) {
  const cookie = await signIn(url);
  const api = createClient((at, init) =>
    fetch(url + at, { ...init, headers: { ...init.headers, cookie } }),
  );
  return { ...api, cookie };
}

async function withRun(api: Awaited<ReturnType<typeof asOwner>>) {
  const { data: guides } = await api.list('/guides', { query: { name: 'backend-developer' } });
  const checklistIds = guides[0]?.checklists.map(({ id }) => id) ?? [];
  const project = await api.call('post', '/projects', { body: { name: 'Orders', checklistIds } });
  const { data: runs } = await api.list('/projects/{id}/runs', { params: { id: project.id } });
  const items = [];
  for (const run of runs)
    items.push(
      ...(await api.list('/runs/{id}/items', { params: { id: run.id }, query: { limit: 100 } }))
        .data,
    );
  return { project, items };
}

test('kill -9 under load: what was acknowledged is there, nothing is half there, the hashes hold', async () => {
  const data = dataDirectory();
  let server = await started(data);
  let api = await asOwner(server);
  const { project, items } = await withRun(api);
  const acknowledged = new Map<string, number>();
  let running = true;

  const worker = async (id: string) => {
    for (let version = 1; running; version += 1) {
      try {
        const item = await api.call('patch', '/items/{id}', {
          params: { id },
          body: { note: `note ${version}`, version, mutationId: uuidv7() },
        });
        acknowledged.set(id, item.version);
      } catch {
        return;
      }
    }
  };
  const workers = items.map(({ id }) => worker(id));
  const total = () => [...acknowledged.values()].reduce((sum, version) => sum + version - 1, 0);
  await vi.waitFor(() => expect(total()).toBeGreaterThan(100), { timeout: 20_000 });
  await server.end('SIGKILL');
  running = false;
  await Promise.all(workers);

  server = await started(data);
  api = await asOwner(server);
  for (const { id } of items) {
    const item = await api.call('get', '/items/{id}', { params: { id } });
    const known = acknowledged.get(id) ?? 1;
    // One more may have reached the disk without its answer reaching us.
    expect(item.version - known).toBeGreaterThanOrEqual(0);
    expect(item.version - known).toBeLessThanOrEqual(1);
    expect(item.note).toBe(item.version === 1 ? null : `note ${item.version - 1}`);
    const { meta } = await api.list('/projects/{id}/events', {
      params: { id: project.id },
      query: { itemId: id, limit: 1 },
    });
    expect(meta.total).toBe(item.version - 1);
  }
  expect(
    await api.call('get', '/projects/{id}/history', { params: { id: project.id } }),
  ).toMatchObject({ brokenAt: null });
});

test('SIGTERM finishes what is under way, tells followers to reconnect and ends with 0 in time', async () => {
  const data = dataDirectory();
  const server = await started(data);
  const api = await asOwner(server);
  const { project, items } = await withRun(api);
  const stream = await fetch(`${server.url}/api/v1/projects/${project.id}/events`, {
    headers: { cookie: api.cookie, accept: 'text/event-stream' },
  });
  const told = stream.text();
  const changes = items.map(({ id }) =>
    api.call('patch', '/items/{id}', { params: { id }, body: { status: 'done', version: 1 } }),
  );
  const settled = Promise.allSettled(changes);
  await changes[0];
  const began = Date.now();
  expect(await server.end('SIGTERM')).toBe(0);
  expect(Date.now() - began).toBeLessThan(5_000);
  expect(await told).toContain('event: reconnect');
  const outcomes = await settled;

  const again = await started(data);
  const after = await asOwner(again);
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.status === 'rejected') continue;
    expect(
      await after.call('get', '/items/{id}', { params: { id: (items[at] as { id: string }).id } }),
    ).toMatchObject({ status: 'done' });
  }
});

test('a second start on the same data says who holds it', async () => {
  const data = dataDirectory();
  const server = await started(data);
  await expect(startProcess(data)).rejects.toThrow(
    /ended with 1: .*is in use by the Walkaround at http/,
  );
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

test('a data directory is free again after kill -9', async () => {
  const data = dataDirectory();
  await (await started(data)).end('SIGKILL');
  const server = await started(data);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});

test('the secrets and the signing key are made once, for the owner of the process alone', async () => {
  const data = dataDirectory();
  await (await started(data)).end('SIGTERM');
  const files = ['secret', 'secrets-key', 'signing-key.pem'].map((name) => path.join(data, name));
  const made = files.map((file) => readFileSync(file, 'utf8'));
  expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
  const again = await started(data);
  const published = await (await fetch(`${again.url}/.well-known/walkaround-key.json`)).json();
  expect(published.pem).toBe(
    createPublicKey(made[2] as string).export({ type: 'spki', format: 'pem' }),
  );
  await again.end('SIGTERM');
  expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(made);
});

test('a damaged signing key is refused at start and left as it is', async () => {
  const data = dataDirectory();
  const file = path.join(data, 'signing-key.pem');
  writeFileSync(file, 'damaged');
  await expect(startProcess(data)).rejects.toThrow(/signing-key.pem is not an Ed25519 private key/);
  expect(readFileSync(file, 'utf8')).toBe('damaged');
});

test.each([
  ['PORT', 'eighty', 'PORT must be a number'],
  ['PORT', '70000', 'PORT must be from 0 to 65535'],
  ['WALKAROUND_URL', 'ftp://x', 'WALKAROUND_URL must be an address'],
  ['WALKAROUND_SECRETS_KEY', 'short', 'WALKAROUND_SECRETS_KEY: must hold keys of 32 bytes'],
  ['WALKAROUND_CORS_ORIGINS', '*', 'WALKAROUND_CORS_ORIGINS: “*” is not an origin'],
  ['WALKAROUND_SECRET', 'short', 'WALKAROUND_SECRET must have at least 32'],
  [
    'WALKAROUND_OWNER_PASSWORD',
    '',
    'WALKAROUND_OWNER_EMAIL and WALKAROUND_OWNER_PASSWORD go together',
  ],
  ['WALKAROUND_OWNER_PASSWORD', 'aaaaaaaaaaaaaaaa', 'WALKAROUND_OWNER_PASSWORD: '],
])('%s=%s is refused at start in plain words', async (name, value, message) => {
  await expect(startProcess(dataDirectory(), { [name]: value })).rejects.toThrow(message);
});

test('the owner from the environment can sign in', async () => {
  const server = await started(dataDirectory());
  const api = await asOwner(server);
  expect(await api.call('get', '/me')).toMatchObject({ email: OWNER.email, role: 'owner' });
});
