import { OpenAPIHono } from '@hono/zod-openapi';
import { expect, test } from 'vitest';
import { originOf, readOrigins } from '@/lib/config/origins';
import { AppError } from './app-error';
import { shareWith } from './cors';
import { refuseForeignOrigin } from './same-origin';

const OWN = 'https://walkaround.example.com';
const FRIEND = 'https://dashboard.example.com';

function place(own: string | null, friends = '') {
  const app = new OpenAPIHono();
  const origins = { own, others: readOrigins(friends) };
  app.onError((error, context) =>
    context.text(error.message, error instanceof AppError ? 403 : 500),
  );
  app.use('/api/*', shareWith(origins), refuseForeignOrigin(origins));
  app.all('/api/x', (context) => context.text('done'));
  return (method: string, headers: Record<string, string>) =>
    app.request('/api/x', { method, headers: { host: 'walkaround.example.com', ...headers } });
}

const CHANGES = ['POST', 'PUT', 'PATCH', 'DELETE'];

test('no other site changes anything, whatever a browser says of where it comes from', async () => {
  for (const ask of [place(OWN), place(null), place(OWN, FRIEND)]) {
    for (const method of CHANGES) {
      for (const origin of [
        'https://evil.example',
        'null',
        `${OWN}.evil.example`,
        'https://evil.example:443',
        'x',
      ])
        expect([method, origin, (await ask(method, { origin })).status]).toEqual([
          method,
          origin,
          403,
        ]);
      expect((await ask(method, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      expect((await ask(method, { origin: OWN })).status).toBe(200);
      expect((await ask(method, {})).status).toBe(200);
    }
  }
});

test('with a public address its scheme counts; without one only the host can', async () => {
  const plain = OWN.replace('https', 'http');
  expect((await place(OWN)('POST', { origin: plain })).status).toBe(403);
  expect((await place(null)('POST', { origin: plain })).status).toBe(200);
  const local = { host: 'localhost:3000', origin: 'http://localhost:3000' };
  expect((await place(OWN)('POST', local)).status).toBe(200);
  expect((await place(OWN)('POST', { ...local, origin: 'http://localhost:4000' })).status).toBe(
    403,
  );
});

test('no site may read unless it is in the list, and none with cookies', async () => {
  const closed = await place(OWN)('GET', { origin: FRIEND });
  expect(closed.headers.get('access-control-allow-origin')).toBeNull();
  const ask = place(OWN, FRIEND);
  const preflight = { 'access-control-request-method': 'PATCH' };
  for (const origin of [
    'https://evil.example',
    `${FRIEND}.evil.example`,
    FRIEND.replace('https', 'http'),
    'null',
  ]) {
    const answer = await ask('GET', { origin });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('vary')).toBe('Origin');
    const asked = await ask('OPTIONS', { origin, ...preflight });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    expect(asked.headers.get('access-control-allow-methods')).toBeNull();
  }
  const answer = await ask('GET', { origin: FRIEND });
  expect(answer.headers.get('access-control-allow-origin')).toBe(FRIEND);
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  expect(answer.headers.get('vary')).toBe('Origin');
  const asked = await ask('OPTIONS', { origin: FRIEND, ...preflight });
  expect([asked.status, await asked.text()]).toEqual([204, '']);
  expect(asked.headers.get('access-control-allow-methods')).toContain('PATCH');
  expect(asked.headers.get('access-control-allow-headers')).toContain('Authorization');
  expect((await ask('PATCH', { origin: FRIEND })).status).toBe(200);
  expect((await ask('PATCH', { origin: FRIEND, cookie: 'a=b' })).status).toBe(403);
});

test('the list holds origins and nothing like them', () => {
  expect([...readOrigins(` ${FRIEND}, http://localhost:5173 `)]).toHaveLength(2);
  for (const wrong of [
    '*',
    'null',
    'https://*.example.com',
    'dashboard.example.com',
    `${FRIEND}/`,
    `${FRIEND}:443`,
    'https://Example.com',
    'ftp://example.com',
  ])
    expect(() => readOrigins(`${FRIEND}, ${wrong}`)).toThrow(`“${wrong}” is not an origin`);
  expect(originOf('javascript:alert(1)')).toBeNull();
});
