import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OpenAPIHono } from '@hono/zod-openapi';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { readTrustedProxies } from '@/lib/config/trusted-proxies';
import { dispatch } from './dispatch';

/** Says what the rest of the process is told about a request. */
async function told(trusted: string, headers: Record<string, string>, path = '/api/told') {
  const app = new OpenAPIHono();
  app.get('/api/told', (context) => context.json(context.req.header()));
  return (await fetch((await serving(app, trusted)) + path, { headers })).json();
}

/** The address of a server that dispatches to an API. */
async function serving(app: OpenAPIHono, trusted = ''): Promise<string> {
  const listener = dispatch({
    app,
    pages: (request, response) => response.end(JSON.stringify(request.headers)),
    log: pino({ level: 'silent' }),
    https: false,
    trustedProxies: readTrustedProxies(trusted),
  });
  const server = createServer(listener).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

test('nobody says for themselves who they are, but a proxy that is trusted', async () => {
  const lies = { 'x-forwarded-for': '198.51.100.1', 'x-walkaround-ip': '198.51.100.2' };
  expect((await told('', lies))['x-walkaround-ip']).toBe('127.0.0.1');
  expect((await told('10.0.0.0/8', lies))['x-walkaround-ip']).toBe('127.0.0.1');
  expect((await told('127.0.0.0/8', lies))['x-walkaround-ip']).toBe('198.51.100.1');
});

test('a page is told the whole address it was asked for, whatever the client says', async () => {
  const lies = { 'x-walkaround-path': '/elsewhere', 'x-walkaround-invitation': 'x' };
  expect(await told('', lies)).not.toHaveProperty('x-walkaround-invitation');
  const page = await told('', lies, '/projects?state=archived');
  expect(page['x-walkaround-path']).toBe('/projects?state=archived');
  expect(page['x-walkaround-invitation']).toBeUndefined();
});

test('answers over 1 KB are compressed for who asks, events and short ones are not', async () => {
  const app = new OpenAPIHono();
  app.get('/api/long', (context) => context.json({ text: 'a'.repeat(2_000) }));
  app.get('/api/short', (context) => context.json({ text: 'a' }));
  app.get('/api/events', (context) =>
    context.body('data: a\n\n'.repeat(500), 200, { 'content-type': 'text/event-stream' }),
  );
  const url = await serving(app);
  const encodingOf = async (path: string, accepted: string) => {
    const response = await fetch(url + path, { headers: { 'accept-encoding': accepted } });
    await response.text();
    return response.headers.get('content-encoding');
  };
  expect(await encodingOf('/api/long', 'gzip')).toBe('gzip');
  expect(await encodingOf('/api/long', 'br, gzip')).toBe('br');
  expect(await encodingOf('/api/long', 'identity')).toBeNull();
  expect(await encodingOf('/api/short', 'gzip')).toBeNull();
  expect(await encodingOf('/api/events', 'gzip')).toBeNull();
});
