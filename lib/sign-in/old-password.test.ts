import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';

const OLD = 'a long password';
const NEW = 'another long password';

/** A world in which something happens just after a password was found to be right. */
async function world() {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const { email } = await bo.call('get', '/me');
  const { password: hasher } = await w.services.auth.$context;
  const verify = hasher.verify;
  let meanwhile: (() => Promise<unknown>) | undefined;
  hasher.verify = async (input) => {
    const right = await verify(input);
    const act = meanwhile;
    meanwhile = undefined;
    await act?.();
    return right;
  };
  const afterCheck = (act: () => Promise<unknown>) => {
    meanwhile = act;
  };
  const signIn = async (password: string) => {
    const response = await w.nobody.fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return { status: response.status, as: w.visitor(bo.id, cookie) };
  };
  const params = { id: bo.id };
  const reset = async () => {
    const { token } = await w.owner.call('post', '/people/{id}/reset-links', { params });
    await w.nobody.call('put', '/reset-links/{token}/password', {
      params: { token },
      body: { password: NEW },
    });
  };
  const change = () => bo.call('put', '/me/password', { body: { current: OLD, password: NEW } });
  const deactivate = async () => {
    await w.owner.call('put', '/people/{id}/deactivation', { params });
  };
  return { ...w, bo, params, afterCheck, signIn, reset, change, deactivate };
}

test('a password that is replaced while it signs in lets nobody in', async () => {
  for (const how of ['reset', 'change', 'deactivate'] as const) {
    const w = await world();
    w.afterCheck(w[how]);
    const { status, as } = await w.signIn(OLD);
    expect([how, status]).toEqual([how, how === 'deactivate' ? 403 : 401]);
    if (how === 'deactivate')
      await w.owner.call('delete', '/people/{id}/deactivation', { params: w.params });
    expect([how, (await as.fetch('/api/v1/me')).status]).toEqual([how, 401]);
    expect((await w.signIn(how === 'deactivate' ? OLD : NEW)).status).toBe(200);
  }
});

test('a password that is replaced while it confirms something confirms nothing', async () => {
  const w = await world();
  const { run, items, project } = await w.startRun(w.bo);
  const changes = items.map(({ id, version }) => ({ id, version, status: 'done' as const }));
  await w.bo.call('patch', '/runs/{id}/items', { params: { id: run.id }, body: { changes } });
  const events = await w.bo.list('/projects/{id}/events', {
    params: { id: project.id },
    query: { sort: '-seq', limit: 1 },
  });
  const seq = events.data[0]?.seq as number;
  const wrong = { code: 'VALIDATION_ERROR' };

  w.afterCheck(w.reset);
  await expect(
    w.bo.call('post', '/runs/{id}/sign-offs', {
      params: { id: run.id },
      body: { seq, password: OLD },
    }),
  ).rejects.toMatchObject({ ...wrong, details: [{ field: 'password' }] });

  const again = (await w.signIn(NEW)).as;
  w.afterCheck(w.reset);
  await expect(
    again.call('put', '/me/password', { body: { current: NEW, password: 'a third password' } }),
  ).rejects.toMatchObject({ ...wrong, details: [{ field: 'current' }] });
  expect((await w.signIn('a third password')).status).toBe(401);
  expect((await w.signIn(NEW)).status).toBe(200);
});
