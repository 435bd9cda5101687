import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { checkedWorld } from '@/lib/testing/checked-world';
import { roleTable } from '@/lib/testing/role-table';

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
  const { project, run, items } = await w.startRun(w.owner, { access: 'private' });
  const item = items[0] as (typeof items)[number];
  const o = w.as(w.owner);
  const evidence = (await o('POST', `/items/${item.id}/evidence`, { kind: 'text', text: 'x' })).json
    .data;
  const comment = (await o('POST', `/items/${item.id}/comments`, { body: 'x' })).json.data;
  const action = (await o('POST', `/items/${item.id}/actions`, { text: 'x' })).json.data;
  const insider = await w.join('Ines Insider');
  await o('PUT', `/projects/${project.id}/members/${insider.id}`, { role: 'reviewer' });
  const waiver = (
    await o('POST', `/items/${item.id}/waivers`, { reason: 'x', expiresOn: '2026-12-31' })
  ).json.data;
  const review = (await o('POST', `/projects/${project.id}/reviews`, { name: 'x' })).json.data;
  await o('PUT', `/reviews/${review.id}/participants/me`);
  const [reviewItem] = (await o('GET', `/reviews/${review.id}/items`)).json.data;
  const head = (await o('GET', `/projects/${project.id}/history`)).json.data.head;
  const bodies: Record<string, object> = {
    changeProject: { name: 'x' },
    createProjectToken: { name: 'x', scopes: ['read'], role: 'viewer' },
    createRun: { checklistId: run.checklistId },
    changeRun: { title: 'x' },
    changeItems: { changes: [{ id: item.id, status: 'done', version: 1 }] },
    confirmItems: { verdict: 'confirm', items: [{ id: item.id, version: 1 }] },
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
    askForWaiver: { reason: 'x', expiresOn: '2026-12-31' },
    decideWaiver: { decision: 'approved', version: 1 },
    endWaiver: { version: 1 },
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
    ['/waivers/', waiver.id],
  ];
  const table = roleTable();
  let tried = 0;
  for (const operation of w.conform.operations) {
    const place = ids.find(([prefix]) => operation.path.startsWith(`/api/v1${prefix}{id}`));
    // What is for owners alone tells nobody else whether it is there, either.
    if (!place || table.asks.get(operation.operationId) === 'to be an owner') continue;
    tried += 1;
    const path = operation.path
      .replace('/api/v1', '')
      .replace('{id}', place[1])
      .replace('{personId}', stranger.id)
      .replace('{participantId}', uuidv7())
      .replace('{tokenId}', uuidv7())
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
  for (const [method, path, body] of [
    ['GET', '/invitations'],
    ['POST', '/invitations'],
    ['DELETE', `/invitations/${uuidv7()}`],
    ['PUT', `/people/${w.owner.id}/role`, { role: 'member' }],
    ['PUT', `/people/${w.owner.id}/deactivation`],
    ['DELETE', `/people/${w.owner.id}/deactivation`],
    ['GET', `/people/${w.owner.id}/duties`],
    ['POST', `/people/${w.owner.id}/handovers`, { projectId: uuidv7(), to: w.owner.id }],
    ['POST', `/people/${w.owner.id}/reset-links`],
  ] as const) {
    expect((await member(method, path, body)).json.error.code).toBe('FORBIDDEN');
  }
});
