import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { servedWorld } from '@/lib/testing/served-world';
import { ownToken } from '@/lib/testing/token-visitor';

/** Longer than a body may take without its sender being asked anew, in milliseconds. */
const LONG = 400;

test.each(['a revoked token', 'a deactivated person'])(
  'a request that %s held back changes nothing any more',
  async (who) => {
    const w = await servedWorld();
    const bo = await w.join('Bo');
    const { items } = await w.startRun(w.owner);
    const params = { id: items[0]?.id as string };
    const { token, id } = await ownToken(w, bo);
    const byToken = who === 'a revoked token';
    const proof = byToken ? `Authorization: Bearer ${token}` : `Cookie: ${bo.cookie}`;
    const body = '{"body":"Too late"}';
    const socket = connect(w.port, '127.0.0.1').setEncoding('latin1');
    const answer = once(socket, 'data');
    const head = [
      `POST /api/v1/items/${params.id}/comments HTTP/1.1`,
      'Host: x',
      proof,
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 1)}`);
    await new Promise((resolve) => setTimeout(resolve, LONG));
    if (byToken) await bo.call('delete', '/me/tokens/{id}', { params: { id } });
    else await w.owner.call('put', '/people/{id}/deactivation', { params: { id: bo.id } });
    socket.write(body.slice(1));
    expect((await answer)[0]).toMatch(/^HTTP\/1.1 401 /);
    socket.destroy();
    const { data } = await w.owner.list('/items/{id}/comments', { params });
    expect(data).toEqual([]);
  },
);
