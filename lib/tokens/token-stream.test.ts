import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { expect, onTestFinished, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';
import { ownToken, projectToken } from '@/lib/testing/token-visitor';

test('what is followed with a token ends when the token is revoked', async () => {
  const w = await testWorld();
  const server = createServer(getRequestListener(w.app.fetch, { overrideGlobalObjects: false }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const { project } = await w.startRun(w.owner, { access: 'private' });
  const own = await ownToken(w, w.owner);
  const ofProject = await projectToken(w, w.owner, project.id);
  const follow = async ({ token }: { token: string }) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/projects/${project.id}/events`, {
      headers: { accept: 'text/event-stream', authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
    return response.text();
  };
  const [first, second] = [follow(own), follow(ofProject)];
  await expect.poll(() => w.services.hub.count(project.id)).toBe(2);
  await w.owner.call('delete', '/me/tokens/{id}', { params: { id: own.id } });
  expect(await first).toContain('event: reconnect');
  await expect.poll(() => w.services.hub.count(project.id)).toBe(1);
  await w.owner.call('delete', '/projects/{id}/tokens/{tokenId}', {
    params: { id: project.id, tokenId: ofProject.id },
  });
  expect(await second).toContain('event: reconnect');
});
