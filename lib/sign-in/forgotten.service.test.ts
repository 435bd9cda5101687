import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { codeAt } from '@/lib/testing/authenticator';
import { mailServer } from '@/lib/testing/mail-server';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

const PASSWORD = 'eleven green bicycles';

async function world() {
  const server = await mailServer();
  onTestFinished(() => server.close());
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const w = await testWorld({ config: { mail: server.settings() }, log });
  const ask = (email: string) => post(w.nobody, '/password-reset-requests', { email });
  return { w, server, ask, lines };
}

const post = (who: Visitor, path: string, body: object, method = 'POST') =>
  who.fetch(`/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const tokenIn = (text = '') => /\/reset\/([\w-]+)/.exec(text)?.[1] as string;

test('a link comes by mail, works once, ends sessions, and the person is told', async () => {
  const { w, server, ask, lines } = await world();
  const bo = await w.join('Bo Member', 'bo@example.com');
  expect((await ask(' BO@Example.com ')).status).toBe(204);
  const [mail] = await server.count(1);
  expect(mail?.to).toEqual(['bo@example.com']);
  expect(mail?.text).toContain('Subject: Choose a new password for Walkaround');
  const token = tokenIn(mail?.text);
  const path = `/reset-links/${token}/password`;
  expect((await post(w.nobody, path, { password: PASSWORD }, 'PUT')).status).toBe(204);
  expect((await bo.fetch('/api/v1/me')).status).toBe(401);
  expect((await post(w.nobody, path, { password: PASSWORD }, 'PUT')).status).toBe(404);
  const told = (await server.count(2))[1];
  expect(told?.text).toContain('Your password was changed with a reset link.');
  expect(lines.join('')).not.toContain(token);
});

test('nobody can tell by the answer whether an account exists, and no account gets no mail', async () => {
  const { w, server, ask } = await world();
  const bo = await w.join('Bo Member', 'bo@example.com');
  await w.owner.call('put', '/people/{id}/deactivation', { params: { id: bo.id } });
  await w.join('Cy Member', 'cy@example.com');
  const answers = [];
  for (const email of ['nobody@example.com', 'bo@example.com', 'cy@example.com']) {
    const answer = await ask(email);
    answers.push([answer.status, await answer.text(), [...answer.headers.keys()].sort().join()]);
  }
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  // One after the other: what was asked for before would have come before.
  expect((await server.count(1)).map(({ to }) => to)).toEqual([['cy@example.com']]);

  const tries = async (email: string) => {
    const statuses = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await ask(email)).status);
    return statuses;
  };
  expect(await tries('ghost@example.com')).toEqual([204, 204, 204, 204, 204, 429]);
  expect(await tries('cy@example.com')).toEqual([204, 204, 204, 204, 429, 429]);
  expect((await post(w.nobody, '/password-reset-requests', { email: 'x' })).status).toBe(400);
});

test('a link lives an hour, leaves others alone, and an authenticator app is asked for still', async () => {
  const { w, server, ask } = await world();
  const bo = await w.join('Bo Member', 'bo@example.com');
  const { secret } = await bo.call('post', '/me/second-factor', {
    body: { password: 'a long password' },
  });
  const code = codeAt(secret, w.clock.now());
  await bo.call('post', '/me/second-factor/confirmation', { body: { code } });
  const params = { id: bo.id };
  const { token: byOwner } = await w.owner.call('post', '/people/{id}/reset-links', { params });
  await ask('bo@example.com');
  const first = tokenIn((await server.count(1))[0]?.text);
  const look = async (token: string) =>
    (await w.nobody.fetch(`/api/v1/reset-links/${token}`)).status;
  expect([await look(byOwner), await look(first)]).toEqual([200, 200]);
  w.clock.set('2026-11-22T10:00:01.000Z');
  expect([await look(byOwner), await look(first)]).toEqual([404, 404]);
  await ask('bo@example.com');
  const second = tokenIn((await server.count(2))[1]?.text);
  await ask('bo@example.com');
  const third = tokenIn((await server.count(3))[2]?.text);
  await post(w.nobody, `/reset-links/${second}/password`, { password: PASSWORD }, 'PUT');
  expect(await look(third)).toBe(404);
  const signIn = await w.nobody.fetch('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'bo@example.com', password: PASSWORD }),
  });
  expect((await signIn.json()).error.details[0].field).toBe('code');
});

test('a mail server that is down is logged without link or address, and nobody waits for it', async () => {
  const { w, server, ask, lines } = await world();
  await w.join('Bo Member', 'bo@example.com');
  await server.close();
  expect((await ask('bo@example.com')).status).toBe(204);
  await expect.poll(() => lines.join('')).toContain('a mail could not be sent');
  expect(lines.join('')).toContain('ESOCKET');
  expect(lines.join('')).not.toMatch(/\/reset\/[\w-]{32}|bo@example\.com/);
});

test('without mail there is nothing to ask for, and no page says so', async () => {
  const w = await testWorld();
  expect(
    (await post(w.nobody, '/password-reset-requests', { email: 'a@example.com' })).status,
  ).toBe(404);
  expect(await w.nobody.call('get', '/sign-in-ways')).toEqual({ provider: null, mail: false });
});
