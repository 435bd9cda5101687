import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { conformance } from '@/lib/testing/conformance';
import { softPasskey } from '@/lib/testing/soft-passkey';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

/** A world whose every answer is held against the document. */
async function checkedWorld() {
  const w = await testWorld({
    guides: {
      'backend-developer.md':
        '---\nname: backend-developer\ntitle: Backend\n---\n\n## New Endpoint\n\n- [ ] Write tests\n\n  With **care**.\n- [ ] Document it\n',
      'broken.md': '---\nname: [\n---\n\n- [ ] x\n',
    },
  });
  const document = await (await w.owner.fetch('/api/v1/openapi.json')).json();
  const conform = conformance(document);
  const as =
    (visitor: Visitor) =>
    async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
      const response = await visitor.fetch(`/api/v1${path}`, {
        method,
        headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      await conform.check(method, `/api/v1${path}`, response);
      const text = await response.clone().text();
      return {
        status: response.status,
        headers: response.headers,
        json: /^application\/json\b/.test(response.headers.get('content-type') ?? '')
          ? JSON.parse(text)
          : null,
        text,
      };
    };
  return { ...w, document, conform, as };
}

test('every operation answers as the document says', async () => {
  const w = await checkedWorld();
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

  const [guide] = await get('/guides?name=backend-developer');
  expect(await get('/guide-problems')).toHaveLength(1);
  await get(`/guides/${guide.id}`);
  await get(`/revisions/${guide.revision}`);
  const [checklist] = await get(`/guides/${guide.id}/checklists`);
  await get(`/checklists/${checklist.id}`);

  const created = await o('POST', '/projects', {
    name: 'Orders',
    access: 'members',
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
  const evidence = (
    await o('POST', `/items/${item.id}/evidence`, { kind: 'link', url: 'https://example.com' })
  ).json.data;
  await get(`/items/${item.id}/evidence`);
  await o('DELETE', `/evidence/${evidence.id}`);
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
  for (const format of ['md', 'html', 'json', 'csv']) {
    await o('GET', `/runs/${run.id}/report?format=${format}`);
    await o('GET', `/projects/${project.id}/report?format=${format}&download=true`);
  }
  await reviewed(o, w.as(w.nobody), project, run, guest.json.data.id);
  await o('DELETE', `/runs/${run.id}`);
  await o('POST', `/runs/${run.id}/restoration`);
  await o('DELETE', `/projects/${project.id}`);
  await o('POST', `/projects/${project.id}/restoration`);

  const called = new Set([...w.conform.seen].map((name) => name.split(' ')[0]));
  expect(
    w.conform.operations.map(({ operationId }) => operationId).filter((id) => !called.has(id)),
  ).toEqual([]);
  expect([...w.conform.seen].filter((name) => name.endsWith(' 500'))).toEqual([]);
});

/** Every operation of reviews and actions, once. */
async function reviewed(
  o: Awaited<ReturnType<typeof checkedWorld>>['as'] extends (v: Visitor) => infer A ? A : never,
  nobody: typeof o,
  project: { id: string },
  run: { id: string },
  otherId: string,
): Promise<void> {
  const get = async (path: string) => (await o('GET', path)).json.data;
  await o('PATCH', `/projects/${project.id}`, { guests: true, badge: true });
  await o('PUT', `/projects/${project.id}/members/${otherId}`);
  await o('POST', `/projects/${project.id}/review-scopes`, { only: 'not_accepted' });
  const spare = (await o('POST', `/projects/${project.id}/reviews`, { name: 'Spare' })).json.data;
  await o('DELETE', `/reviews/${spare.id}`);
  const review = (
    await o('POST', `/projects/${project.id}/reviews`, { name: 'Before release', timeBox: 60 })
  ).json.data;
  const at = `/reviews/${review.id}`;
  await get(`/projects/${project.id}/reviews?state=open`);
  await get(at);
  await o('PATCH', at, { quorum: 1, name: 'Before the release', version: review.version });
  await o('PUT', `${at}/participants/me`);
  await o('PATCH', `${at}/participants/me`, { ready: true });
  await o('POST', `${at}/participants`, { personId: otherId });
  const seats = await get(`${at}/participants`);
  const seat = seats.find((one: { personId: string }) => one.personId === otherId);
  await o('DELETE', `${at}/participants/${seat.id}`);
  const link = (await o('PUT', `${at}/guest-link`)).json.data;
  await nobody('GET', `/guest-links/${link.token}`);
  await nobody('POST', `/guest-links/${link.token}/guests`, { name: 'Gus' });
  await o('DELETE', `${at}/guest-link`);
  const tab = uuidv7();
  await o('PUT', `${at}/presence/${tab}`, { reviewItemId: null });
  await o('DELETE', `${at}/presence/${tab}`);
  await o('POST', `${at}/phase`, { from: 'lobby', to: 'judging' });
  const [first, second] = await get(`${at}/items`);
  await o('PUT', `/review-items/${first.id}/vote`, { vote: 'unsure', comment: 'Hm?', round: 1 });
  await o('PUT', `/review-items/${second.id}/vote`, { vote: 'pass', round: 1, tookMs: 900 });
  await o('POST', `${at}/phase`, { from: 'judging', to: 'discussing' });
  await o('PUT', `${at}/spotlight`, { reviewItemId: first.id });
  await o('POST', `${at}/timer`, { seconds: 30 });
  await o('POST', `/review-items/${first.id}/rounds`, { from: 1 });
  await o('POST', `/review-items/${first.id}/reveal`);
  await o('PUT', `/review-items/${first.id}/note`, { note: 'Look again', version: 0 });
  const [now] = await get(`${at}/items`);
  await o('PUT', `/review-items/${first.id}/note`, {
    note: 'Look again',
    version: now.noteVersion,
  });
  await o('PUT', `/review-items/${first.id}/decision`, {
    decision: 'needs_work',
    reason: 'No test.',
    action: { ownerId: null, dueOn: '2026-12-01' },
    version: now.version,
  });
  await get(`/review-items/${first.id}/history`);
  await o('POST', `${at}/acceptances`, { reviewItemIds: [second.id] });
  await o('PUT', `${at}/facilitator`, { from: review.facilitatorId, to: review.facilitatorId });
  await o('POST', `${at}/phase`, { from: 'discussing', to: 'closed' });
  const { seq } = await get(`${at}/snapshot`);
  const device = softPasskey();
  const creation = (await o('POST', '/me/passkey-challenges')).json.data;
  const passkey = device.create(creation);
  const kept = await o('POST', '/me/passkeys', {
    name: 'Laptop',
    password: 'a long password',
    passkey,
  });
  await get('/me/passkeys');
  await o('POST', `${at}/sign-off-challenges`, { runIds: [run.id], seq });
  await o('DELETE', `/me/passkeys/${kept.json.data.id}`);
  await o('POST', `${at}/sign-offs`, {
    runIds: [run.id],
    seq,
    password: 'a long password',
  });
  await get(`/runs/${run.id}/signing`);
  await o('POST', `/runs/${run.id}/sign-off-challenges`, { seq });
  await o('POST', `/runs/${run.id}/sign-offs`, { seq, password: 'a long password' });
  await get(`/projects/${project.id}/insights`);
  await get('/insights');
  await nobody('GET', `/projects/${project.id}/badge.svg`);
  await nobody('GET', `/projects/${project.id}/badge.json?stage=design`);
  await get('/me/actions');
  const [action] = await get(`/projects/${project.id}/actions?state=all`);
  await get(`/items/${action.itemId}/actions`);
  const added = (await o('POST', `/items/${action.itemId}/actions`, { text: 'Write it down' })).json
    .data;
  await o('PATCH', `/actions/${added.id}`, { done: true, version: 1 });
  await o('PATCH', `/actions/${added.id}`, { done: false, version: 1 });
  await o('DELETE', `/actions/${added.id}`);
  for (const format of ['md', 'html', 'json']) {
    await o('GET', `${at}/minutes?format=${format}`);
  }
  expect((await o('GET', `${at}/events?after=0`)).status).toBe(400);
}

test('signed out, every operation but the public ones is refused', async () => {
  const w = await checkedWorld();
  const nobody = w.as(w.nobody);
  for (const operation of w.conform.operations.filter((one) => !one.isPublic)) {
    const path = operation.path.replace('/api/v1', '').replace(/\{\w+\}/g, uuidv7());
    const { status, json } = await nobody(
      operation.method,
      path,
      operation.hasBody ? {} : undefined,
    );
    expect([operation.operationId, status, json.error.code]).toEqual([
      operation.operationId,
      401,
      'UNAUTHENTICATED',
    ]);
  }
});

test('another project’s people find nothing, by any operation', async () => {
  const w = await checkedWorld();
  const stranger = await w.join('Sten Stranger');
  const { project, run, items } = await w.startRun(w.owner, { access: 'members' });
  const item = items[0] as (typeof items)[number];
  const o = w.as(w.owner);
  const evidence = (await o('POST', `/items/${item.id}/evidence`, { kind: 'text', text: 'x' })).json
    .data;
  const comment = (await o('POST', `/items/${item.id}/comments`, { body: 'x' })).json.data;
  const action = (await o('POST', `/items/${item.id}/actions`, { text: 'x' })).json.data;
  const review = (await o('POST', `/projects/${project.id}/reviews`, { name: 'x' })).json.data;
  await o('PUT', `/reviews/${review.id}/participants/me`);
  const [reviewItem] = (await o('GET', `/reviews/${review.id}/items`)).json.data;
  const head = (await o('GET', `/projects/${project.id}/history`)).json.data.head;
  const bodies: Record<string, object> = {
    changeProject: { name: 'x' },
    createRun: { checklistId: run.checklistId },
    changeRun: { title: 'x' },
    changeItems: { changes: [{ id: item.id, status: 'done', version: 1 }] },
    changeItem: { status: 'done', version: 1 },
    addEvidence: { kind: 'text', text: 'x' },
    addComment: { body: 'x' },
    changeComment: { body: 'x' },
    reportPresence: { runId: run.id, itemId: null },
    createReview: { name: 'x' },
    countReviewScope: {},
    changeReview: { name: 'x', version: 1 },
    changeReviewPhase: { from: 'lobby', to: 'judging' },
    moveSpotlight: { reviewItemId: null },
    extendTimer: { seconds: 60 },
    handOverReview: { from: w.owner.id, to: stranger.id },
    setReady: { ready: true },
    inviteToReview: { personId: stranger.id },
    reportReviewPresence: { reviewItemId: null },
    castVote: { vote: 'pass', round: 1 },
    voteAgain: { from: 1 },
    writeSharedNote: { note: 'x', version: 1 },
    decideItem: { decision: 'accepted', version: 1 },
    acceptTogether: { reviewItemIds: [uuidv7()] },
    beginSignOff: { runIds: [run.id], seq: 1 },
    signOff: { runIds: [run.id], seq: 1, password: 'a long password' },
    beginRunSignOff: { seq: 1 },
    signRunOff: { seq: 1, password: 'a long password' },
    addAction: { text: 'x' },
    changeAction: { done: true, version: 1 },
  };
  const ids: [string, string][] = [
    ['/projects/', project.id],
    ['/runs/', run.id],
    ['/items/', item.id],
    ['/evidence/', evidence.id],
    ['/comments/', comment.id],
    ['/actions/', action.id],
    ['/reviews/', review.id],
    ['/review-items/', reviewItem.id],
  ];
  let tried = 0;
  for (const operation of w.conform.operations) {
    const place = ids.find(([prefix]) => operation.path.startsWith(`/api/v1${prefix}{id}`));
    if (!place) continue;
    tried += 1;
    const path = operation.path
      .replace('/api/v1', '')
      .replace('{id}', place[1])
      .replace('{personId}', stranger.id)
      .replace('{participantId}', uuidv7())
      .replace('{clientId}', uuidv7());
    const { status, json } = await w.as(stranger)(
      operation.method,
      path,
      bodies[operation.operationId],
    );
    expect([operation.operationId, status, json.error.code]).toEqual([
      operation.operationId,
      404,
      'NOT_FOUND',
    ]);
  }
  expect(tried).toBeGreaterThan(50);
  expect((await o('GET', `/projects/${project.id}/history`)).json.data.head).toBe(head);
  expect((await w.as(stranger)('GET', '/projects')).json.meta.total).toBe(0);
});

test('what only the owner may do is forbidden to a member', async () => {
  const w = await checkedWorld();
  const member = w.as(await w.join('Mia Member'));
  for (const [method, path] of [
    ['GET', '/invitations'],
    ['POST', '/invitations'],
    ['DELETE', `/invitations/${uuidv7()}`],
  ] as const) {
    expect((await member(method, path)).json.error.code).toBe('FORBIDDEN');
  }
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
