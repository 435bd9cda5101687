import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createLog, loggedError } from '@/lib/api/log';
import { loggedPath } from '@/lib/api/logged-path';
import { readTrustedProxies } from '@/lib/config/trusted-proxies';
import { byHand } from '@/lib/testing/by-hand';
import { checkedWorld } from '@/lib/testing/checked-world';
import { fuzzPlace } from '@/lib/testing/fuzz-place';
import { type FuzzRequest, fuzzRequests, withIds } from '@/lib/testing/fuzz-requests';
import { dispatch } from './dispatch';
import { createHttpServer } from './http-server';

/** As long as the tokens of our links. */
const TOKEN = 'pLanted_secret-0123456789abcdefg';
const TEXT = 'planted words that nobody but the team may read';
const PASSWORD = 'planted-passphrase-42';
const TYPED = /^(?:note|body|text|name|title|justification|comment|description|url|reason|q)$/;
const SECRET = /^(?:password|current|token|response|challenge|email)$/;

/** The whole product behind sockets, and what it logs at its most talkative. */
async function talkative() {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line: string) => void lines.push(line) });
  const w = await checkedWorld({ log });
  const server = createHttpServer();
  const listener = dispatch({
    app: w.app,
    pages: (_, response) => response.writeHead(404).end(),
    log,
    https: false,
    trustedProxies: readTrustedProxies('127.0.0.1'),
  });
  server.on('request', listener).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { w, url, lines };
}

function planted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(planted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (SECRET.test(key)) return [key, key === 'email' ? `${PASSWORD}@example.com` : PASSWORD];
      return [key, TYPED.test(key) ? TEXT : planted(one)];
    }),
  );
}

test('no log holds a secret, a token, a cookie, an email or what somebody wrote, whatever fails', {
  timeout: 120_000,
}, async () => {
  const { w, url, lines } = await talkative();
  const { callers, ids } = await fuzzPlace(w);
  const secrets = [TOKEN, TEXT, PASSWORD, encodeURIComponent(TEXT)];
  for (const { cookie } of Object.values(callers))
    for (const pair of cookie.split('; ')) if (pair) secrets.push(pair.split('=')[1] as string);
  const requests = fc
    .sample(fuzzRequests(w.document), { numRuns: 400, seed: 3 })
    // It could have everybody set something up first, and be refused all else.
    .filter(({ operationId }) => operationId !== 'setInstanceSettings');
  const send = async (one: FuzzRequest, n: number) => {
    const { method, path, by, body } = withIds(one, ids);
    const [bare = '', query] = path.split('?');
    const secretPath = bare.replace(/(-links\/)[^/]+/, `$1${TOKEN}`);
    const response = await fetch(`${url}${secretPath}?${query ? `${query}&` : ''}token=${TOKEN}`, {
      method,
      redirect: 'manual',
      headers: {
        cookie: `${callers[by].cookie}; other=${TOKEN}`,
        // A wrong token is refused before anything else; other schemes are passed over.
        authorization: `${n % 5 === 0 ? 'Bearer' : 'Basic'} ${TOKEN}`,
        referer: `http://localhost/join/${TOKEN}`,
        'user-agent': TEXT,
        'x-forwarded-for': `10.0.${n >> 8}.${n & 255}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined
        ? {}
        : { body: n % 9 === 0 ? `{"x":"${TEXT}` : JSON.stringify(planted(body)) }),
    });
    await response.arrayBuffer();
    return response.status;
  };
  for (const [n, one] of requests.entries()) await send(one, n);
  const signIn = {
    operationId: '',
    method: 'POST',
    path: '/api/auth/sign-in/email',
    by: 'nobody',
    headers: {},
  } as const;
  await send({ ...signIn, body: { email: 'x', password: 'x' } }, 1);
  const answered = lines.length;
  expect(answered).toBeGreaterThan(400);

  // From here on whatever is written fails with its values at hand, and then every query does.
  const db = byHand(w);
  let failures = 0;
  const sendAll = async () => {
    for (const [n, one] of requests.entries()) if ((await send(one, n)) === 500) failures += 1;
  };
  for (const table of ['comments', 'evidence', 'answers', 'events', 'projects', 'runs', 'people'])
    for (const deed of ['insert', 'update'])
      db.exec(
        `create trigger no_${deed}_${table} before ${deed} on ${table} begin select raise(abort, 'no'); end`,
      );
  await sendAll();
  const broken = ['runs', 'projects', 'comments', 'invitations', 'password_resets', 'reviews'];
  for (const table of broken) db.exec(`alter table ${table} rename to gone_${table}`);
  await sendAll();
  db.exec('alter table accounts rename to gone_accounts');
  db.exec('alter table sessions rename to gone_sessions');
  for (const [n, one] of requests.slice(0, 100).entries()) await send(one, n);
  await send({ ...signIn, body: { email: 'x', password: 'x' } }, 1);
  expect(failures).toBeGreaterThan(100);
  expect(lines.filter((line) => line.includes('unforeseen error')).length).toBeGreaterThan(100);
  const log = lines.join('');
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
  expect(log).toMatch(/"request":"[0-9a-f-]{36}"/);
});

test('an error is logged by what failed and where, not by what it was about', () => {
  const query = Object.assign(new Error(`Failed query: select 1\nparams: ${TEXT}`), {
    query: 'select 1',
    params: [TEXT],
    cause: Object.assign(new Error('no such table: x'), { code: 'SQLITE_ERROR' }),
  });
  expect(loggedError(query)).toMatchObject({
    message: 'select 1',
    cause: { message: 'no such table: x', code: 'SQLITE_ERROR' },
  });
  expect(JSON.stringify(loggedError(query))).not.toContain(TEXT);
  let parsing: unknown;
  try {
    JSON.parse(TEXT);
  } catch (error) {
    parsing = error;
  }
  expect(JSON.stringify(loggedError(parsing))).not.toContain('planted');
  expect(loggedError(TEXT)).toEqual({ type: 'string', message: '' });
});

test('a path is logged without what may be a secret', () => {
  expect(loggedPath(`/join/${TOKEN}?next=${TOKEN}#${TOKEN}`)).toBe('/join/…');
  expect(loggedPath('/api/v1/runs/01a21aff-32dd-704a-9779-34967cb20e06/items')).toBe(
    '/api/v1/runs/01a21aff-32dd-704a-9779-34967cb20e06/items',
  );
  expect(loggedPath('/api/v1/review-items/x/sign-off-challenges')).toContain(
    '/sign-off-challenges',
  );
  expect(loggedPath('/a%20b')).toBe('/…');
});
