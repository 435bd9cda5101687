import { OpenAPIHono } from '@hono/zod-openapi';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';
import { CSP_REPORTS, serveCspReports } from './csp-reports';

function place() {
  const lines: string[] = [];
  const app = new OpenAPIHono();
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  serveCspReports(app, log, async () => {});
  const send = (body: string) =>
    app.request(CSP_REPORTS, { method: 'POST', body, headers: { 'content-type': 'x/y' } });
  return { send, logged: () => lines.map((line) => JSON.parse(line)) };
}

const TOKEN = 'A-token_that-is-a-secret-0123456789';
const body = {
  documentURL: `https://w.example/join/${TOKEN}?code=${TOKEN}`,
  effectiveDirective: 'style-src-attr',
  blockedURL: 'inline',
};

test('a violation is logged in both ways that browsers tell it, without what is secret', async () => {
  const { send, logged } = place();
  await send(JSON.stringify([{ type: 'csp-violation', body }]));
  await send(
    JSON.stringify({
      'csp-report': {
        'document-uri': body.documentURL,
        'effective-directive': body.effectiveDirective,
        'blocked-uri': `data:text/css,${TOKEN}`,
      },
    }),
  );
  expect(logged()).toMatchObject([
    { page: '/join/…', directive: 'style-src-attr', blocked: 'inline' },
    { page: '/join/…', directive: 'style-src-attr', blocked: 'data:' },
  ]);
  expect(JSON.stringify(logged())).not.toContain(TOKEN);
});

test('what is no report is taken without a word, and a batch is not logged without end', async () => {
  const { send, logged } = place();
  for (const sent of ['', 'null', '[1]', '{"csp-report":7}', '[{"type":"csp-violation"}]', '{'])
    expect([sent, (await send(sent)).status < 500]).toEqual([sent, true]);
  expect(logged()).toEqual([]);
  await send(JSON.stringify(Array(30).fill({ type: 'csp-violation', body })));
  expect(logged()).toHaveLength(5);
});

test('one address reports so often, and so much at once', async () => {
  const { nobody } = await testWorld();
  const send = (sent: string) =>
    nobody.fetch(CSP_REPORTS, {
      method: 'POST',
      body: sent,
      headers: { 'x-walkaround-ip': '192.0.2.1', origin: 'null' },
    });
  expect((await send('x'.repeat(20_000))).status).toBe(413);
  for (let n = 1; n < 30; n += 1) expect((await send('{}')).status).toBe(204);
  expect((await send('{}')).status).toBe(429);
});
