import { once } from 'node:events';
import { createServer, get } from 'node:http';
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
async function serving(
  app: OpenAPIHono,
  trusted = '',
  more: { https?: boolean; own?: string | null } = {},
): Promise<string> {
  const listener = dispatch({
    app,
    pages: (request, response) => response.end(JSON.stringify(request.headers)),
    log: pino({ level: 'silent' }),
    https: false,
    trustedProxies: readTrustedProxies(trusted),
    ...more,
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

test('a Host that is not the public address is refused, loopback and health are not', async () => {
  const app = new OpenAPIHono();
  for (const path of ['/api/x', '/healthz', '/readyz']) app.get(path, (c) => c.json({}));
  const ask = async (host: string, path: string, own: string | null) => {
    const url = await serving(app, '', { own });
    const { status, body } = await asking(url + path, { host });
    return status === 200 ? 200 : [status, JSON.parse(body).error?.details[0]?.field];
  };
  const own = 'https://walkaround.example.com';
  const wrong = [
    'evil.example',
    'walkaround.example.com.evil.example',
    'walkaround.example.com:80',
  ];
  for (const host of [
    ...wrong,
    'evil.example/walkaround.example.com',
    'localhost.evil.example',
    '',
  ])
    for (const path of ['/api/x', '/', '/join/x'])
      expect([host, path, await ask(host, path, own)]).toEqual([host, path, [400, 'Host']]);
  for (const host of [
    'walkaround.example.com',
    'WALKAROUND.example.com:443',
    '127.0.0.1:3000',
    'localhost',
  ])
    expect([host, await ask(host, '/api/x', own)]).toEqual([host, 200]);
  expect(await ask('10.1.2.3:8080', '/healthz', own)).toBe(200);
  expect(await ask('10.1.2.3:8080', '/readyz?x', own)).toBe(200);
  expect(await ask('evil.example', '/api/x', null)).toBe(200);
});

test('every answer says how far it may be trusted', async () => {
  const app = new OpenAPIHono();
  app.get('/api/x', (context) => context.json({}));
  const url = await serving(app, '', { https: true });
  for (const path of ['/api/x', '/api/not-there', '/page']) {
    const { headers } = await fetch(url + path);
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toMatch(path === '/page' ? /object-src 'none'/ : /default-src 'none'/);
    if (path === '/page')
      expect(policy).not.toMatch(
        /unsafe-(?:inline|eval)|style-src-attr 'unsafe-hashes' '[^']*' \S/,
      );
  }
  const plain = await fetch(`${await serving(app)}/api/x`);
  expect(plain.headers.get('strict-transport-security')).toBeNull();
});

/** Asks with headers that `fetch` keeps to itself. */
async function asking(url: string, headers: Record<string, string>) {
  const [response] = await once(get(url, { headers, setHost: false }), 'response');
  let body = '';
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode as number, body };
}
