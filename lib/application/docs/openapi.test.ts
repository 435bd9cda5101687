import { v7 as uuidv7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { readMail } from '@/lib/config/mail-settings';
import { checkedWorld } from '@/lib/testing/checked-world';
import { identityProvider } from '@/lib/testing/identity-provider';
import {
  accounts,
  imported,
  personalData,
  reviewed,
  waived,
  waysIn,
} from '@/lib/testing/operation-tour';
import { PIXEL } from '@/lib/testing/upload';

test('every operation answers as the document says', async () => {
  const provider = await identityProvider('http://localhost:3000');
  onTestFinished(() => provider.close());
  const mail = readMail('smtp://127.0.0.1:1', 'walkaround@example.com');
  const w = await checkedWorld({ config: { signOn: provider.settings(), mail } });
  const o = w.as(w.owner);
  const get = async (path: string) => (await o('GET', path)).json.data;

  await w.as(w.nobody)('GET', '/setup');
  await w.as(w.nobody)('POST', '/setup', {
    name: 'A',
    email: 'a@example.com',
    password: 'a long password',
  });
  await get('/me');
  await o('PATCH', '/me', { name: 'Olga' });
  await get('/people');
  const invitation = (await o('POST', '/invitations')).json.data;
  await get('/invitations');
  await w.as(w.nobody)('GET', `/invitation-links/${invitation.token}`);
  const guest = await w.as(w.nobody)('POST', '/people', {
    token: invitation.token,
    name: 'Gus',
    email: 'gus@example.com',
    password: 'a long password',
  });
  const spare = (await o('POST', '/invitations')).json.data;
  await o('DELETE', `/invitations/${spare.id}`);
  await o('POST', '/invitation-batches', { emails: ['gil@example.com'], role: 'admin' });

  const [guide] = await get('/guides?name=backend-developer');
  expect(await get('/guide-problems')).toHaveLength(1);
  await get(`/guides/${guide.id}`);
  await get(`/revisions/${guide.revision}`);
  const [checklist] = await get(`/guides/${guide.id}/checklists`);
  const [{ key }] = (await get(`/checklists/${checklist.id}`)).items;
  await get(`/checklists/${checklist.id}/guidance?key=${encodeURIComponent(key)}`);

  await imported(o);

  const created = await o('POST', '/projects', {
    name: 'Orders',
    access: 'private',
    checklistIds: [checklist.id],
  });
  expect(created.status).toBe(201);
  const project = created.json.data;
  expect(created.headers.get('location')).toBe(`/api/v1/projects/${project.id}`);
  await get('/projects?sort=name&q=ord');
  await get(`/projects/${project.id}`);
  await o('PATCH', `/projects/${project.id}`, { name: 'Orders 2', archived: false });
  await o('PUT', `/projects/${project.id}/members/${guest.json.data.id}`);
  await o('PUT', `/projects/${project.id}/members/${guest.json.data.id}`, { role: 'lead' });
  await o('PUT', `/projects/${project.id}/pin`);
  await get('/projects?pinned=true');
  await o('DELETE', `/projects/${project.id}/pin`);
  await get(`/projects/${project.id}/members`);
  await get(`/projects/${project.id}/assignable`);
  await get(`/projects/${project.id}/candidates`);
  await o('DELETE', `/projects/${project.id}/members/${guest.json.data.id}`);
  const into = { projects: [{ projectId: project.id, role: 'viewer' }], expiresInDays: 1 };
  const { token } = (await o('POST', '/invitations', into)).json.data;
  await get('/invitations');
  await w.as(w.nobody)('GET', `/invitation-links/${token}`);
  await w.as(w.nobody)('POST', `/invitation-links/${token}/acceptance`);
  await w.as(await w.join('Iris'))('POST', `/invitation-links/${token}/acceptance`);

  const run = (
    await o('POST', `/projects/${project.id}/runs`, {
      checklistId: checklist.id,
      title: 'New Endpoint: POST /orders',
    })
  ).json.data;
  await get(`/projects/${project.id}/runs?sort=-title`);
  await get(`/runs/${run.id}`);
  await o('PATCH', `/runs/${run.id}`, { title: 'Renamed' });
  await get(`/runs/${run.id}/snapshot`);
  const [item, other] = await get(`/runs/${run.id}/items?status=open,done&assigneeId=none&q=t`);
  await get(`/items/${item.id}`);
  await o('PATCH', `/items/${item.id}`, { status: 'done', version: 1, mutationId: uuidv7() });
  await o('PATCH', `/items/${item.id}`, { status: 'open', version: 1 });
  await o('PATCH', `/runs/${run.id}/items`, {
    changes: [{ id: other.id, assigneeId: w.owner.id, dueOn: '2026-12-01', version: 1 }],
  });
  await get('/me/items');
  // Nothing waits to be confirmed where a person answered.
  await o('POST', `/runs/${run.id}/confirmations`, {
    verdict: 'confirm',
    items: [{ id: item.id, version: (await get(`/items/${item.id}`)).version }],
  });
  const evidence = (
    await o('POST', `/items/${item.id}/evidence`, { kind: 'link', url: 'https://example.com' })
  ).json.data;
  await get(`/items/${item.id}/evidence`);
  await o('DELETE', `/evidence/${evidence.id}`);
  const sent = await o('POST', `/items/${item.id}/uploads?name=a.png`, new Uint8Array(PIXEL));
  await o('GET', `/evidence/${sent.json.data.id}/file`);
  await o('GET', `/evidence/${sent.json.data.id}/preview`);
  const comment = (await o('POST', `/items/${item.id}/comments`, { body: 'Why?' })).json.data;
  await get(`/items/${item.id}/comments`);
  await o('PATCH', `/comments/${comment.id}`, { body: 'Why not?' });
  await o('DELETE', `/comments/${comment.id}`);
  await get('/search?q=orders%20status:open');
  await get('/search?q=orders');
  await get('/me/inbox?kind=item');
  await get('/me/inbox/count');
  await o('POST', `/items/${item.id}/comments`, { body: '@Gus, look' });
  const gus = w.as(
    w.visitor(
      guest.json.data.id,
      guest.headers
        .getSetCookie()
        .join('; ')
        .replace(/;[^;]*$/g, ''),
    ),
  );
  const mentioned = (await gus('GET', '/me/inbox')).json.data;
  await gus('PATCH', `/me/mentions/${mentioned[0]?.id ?? uuidv7()}`, { seen: true });
  await o('POST', '/me/mentions/read');

  await get(`/projects/${project.id}/events?sort=seq`);
  await o('GET', `/projects/${project.id}/events?format=jsonl&download=true`);
  expect(await get(`/projects/${project.id}/history`)).toMatchObject({ brokenAt: null });
  const tab = uuidv7();
  await o('PUT', `/projects/${project.id}/presence/${tab}`, { runId: run.id, itemId: item.id });
  await o('DELETE', `/projects/${project.id}/presence/${tab}`);
  await o('POST', '/formatted-texts', { text: '*Why* not?' });
  for (const format of ['md', 'html', 'json', 'csv']) {
    await o('GET', `/runs/${run.id}/report?format=${format}`);
    await o('GET', `/projects/${project.id}/report?format=${format}&download=true`);
  }
  await o('GET', `/runs/${run.id}/source`);
  await o('GET', `/guides/${guide.id}/source?runs=${run.id}`);
  await o('PUT', `/projects/${project.id}/members/${guest.json.data.id}`, { role: 'lead' });
  const placed = { itemId: other.id, runId: run.id, projectId: project.id };
  await waived(o, gus, { ...placed, otherId: guest.json.data.id });
  await o('DELETE', `/projects/${project.id}/members/${guest.json.data.id}`);
  await reviewed(o, w.as(w.nobody), project, run, guest.json.data.id);
  await o('DELETE', `/runs/${run.id}`);
  await o('POST', `/runs/${run.id}/restoration`);
  await o('DELETE', `/projects/${project.id}`);
  await o('POST', `/projects/${project.id}/restoration`);

  await o('DELETE', `/projects/${project.id}`);
  expect((await get('/projects?state=deleted'))[0].removal).toMatchObject({ due: false });
  await o('PUT', `/projects/${project.id}/tombstone`, { name: 'Orders 2' });
  await get('/tombstones');
  await o('POST', `/projects/${project.id}/restoration`);

  await waysIn(o, w.as(w.nobody));
  await accounts(o, w.as(w.nobody), guest.json.data.id, w.clock);
  await personalData(o, guest.json.data.id);

  const called = new Set([...w.conform.seen].map((name) => name.split(' ')[0]));
  expect(
    w.conform.operations.map(({ operationId }) => operationId).filter((id) => !called.has(id)),
  ).toEqual([]);
  expect([...w.conform.seen].filter((name) => name.endsWith(' 500'))).toEqual([]);
});

test('reads have an ETag and answer 304; lists page and stay within their limits', async () => {
  const w = await checkedWorld();
  const o = w.as(w.owner);
  for (const name of ['A', 'B', 'C']) await o('POST', '/projects', { name });
  const first = await o('GET', '/projects?limit=2&sort=name');
  expect(first.json.meta).toEqual({ page: 1, limit: 2, total: 3 });
  expect(first.json.data.map(({ name }: { name: string }) => name)).toEqual(['A', 'B']);
  expect(
    (await o('GET', '/projects?limit=2&sort=-name&page=2')).json.data.map(
      ({ name }: { name: string }) => name,
    ),
  ).toEqual(['A']);
  const etag = first.headers.get('etag') as string;
  expect(
    (await o('GET', '/projects?limit=2&sort=name', undefined, { 'if-none-match': etag })).status,
  ).toBe(304);
  expect((await o('GET', '/projects')).json.meta.limit).toBe(20);
  for (const query of ['limit=101', 'limit=0', 'limit=x', 'page=0', 'sort=owner', 'colour=red']) {
    const { json } = await o('GET', `/projects?${query}`);
    expect([query, json.error.code, json.error.details[0].field]).toEqual([
      query,
      'VALIDATION_ERROR',
      query.split('=')[0],
    ]);
  }
  for (const path of ['/projects?page=1.5', '/projects?limit=1.5', '/projects?page=x']) {
    const [{ message }] = (await o('GET', path)).json.error.details;
    expect([path, message]).toEqual([path, 'must be a whole number']);
  }
});

test('the document describes itself fully', async () => {
  const { document } = await checkedWorld();
  expect(document.openapi).toBe('3.1.0');
  for (const [path, methods] of Object.entries(
    document.paths as Record<
      string,
      Record<string, { summary?: string; responses: object; parameters?: { name: string }[] }>
    >,
  )) {
    for (const operation of Object.values(methods)) {
      expect(operation.summary).toBeTruthy();
      for (const name of path.match(/(?<=\{)\w+/g) ?? []) {
        expect(operation.parameters?.map((parameter) => parameter.name)).toContain(name);
      }
    }
  }
});
