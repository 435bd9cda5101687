import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { strengthWorld } from '@/lib/testing/strength-world';
import type { Visitor } from '@/lib/testing/test-world';

const REASON = 'The sandbox is down.';
const WAIVED = { status: 'waived', justification: REASON };
const DONE = { status: 'done', justification: null };

/** An item whose waiver Ada asked for, and Bo approved unless said otherwise. */
async function waivedWorld({ approved = true } = {}) {
  const w = await strengthWorld();
  const params = { id: w.ids[0] as string };
  const { id } = await w.ada.call('post', '/items/{id}/waivers', {
    params,
    body: { reason: REASON, expiresOn: '2026-12-20', approverId: w.bo.id },
  });
  const decision = { decision: 'approved', version: 1 } as const;
  if (approved)
    await w.bo.call('put', '/waivers/{id}/decision', { params: { id }, body: decision });
  /** Gives an answer, and says by which request. */
  const change = async (by: Visitor, fields: object) => {
    const mutationId = uuidv7();
    await w.give(by, fields, { mutationId });
    return mutationId;
  };
  const undo = (by: Visitor, undoes: string, fields: object) =>
    w.give(by, fields, { mutationId: uuidv7(), undoes });
  const end = async (by: Visitor) => {
    const mutationId = uuidv7();
    await by.call('post', '/waivers/{id}/end', {
      params: { id },
      body: { version: 2, mutationId },
    });
    return mutationId;
  };
  const state = async () => {
    const query = { state: 'all' as const };
    const { data } = await w.ada.list('/runs/{id}/waivers', { params: { id: w.runId }, query });
    return data[0]?.state;
  };
  return { ...w, change, undo, end, state };
}

const refused = { code: 'VALIDATION_ERROR' };

test('who ended a waiver by an answer brings it back by undoing that', async () => {
  const w = await waivedWorld();
  await w.undo(w.ada, await w.change(w.ada, DONE), WAIVED);
  expect(await w.look()).toMatchObject({ ...WAIVED, answeredBy: w.bo.id });
  expect(await w.state()).toBe('approved');
});

test('who asked does not bring back what its approver ended', async () => {
  const w = await waivedWorld();
  const ended = await w.end(w.bo);
  await expect(w.undo(w.ada, ended, WAIVED)).rejects.toMatchObject(refused);
  await w.give(w.bo, { status: 'needs_work', justification: 'Do it now.' });
  await expect(w.undo(w.ada, ended, WAIVED)).rejects.toMatchObject(refused);
  expect(await w.state()).toBe('ended');
});

test('an agent brings none back, neither another’s nor its own', async () => {
  const w = await waivedWorld();
  const byBo = await w.change(w.bo, DONE);
  await expect(w.undo(w.projectAgent, byBo, WAIVED)).rejects.toMatchObject(refused);
  await w.undo(w.bo, byBo, WAIVED);
  const byAgent = await w.change(w.agent, DONE);
  await expect(w.undo(w.agent, byAgent, WAIVED)).rejects.toMatchObject(refused);
  expect(await w.state()).toBe('ended');
});

test('what was answered since is not undone by what came before', async () => {
  const w = await waivedWorld();
  const ended = await w.change(w.ada, DONE);
  await w.give(w.bo, { status: 'open' });
  await expect(w.undo(w.ada, ended, WAIVED)).rejects.toMatchObject(refused);
  expect(await w.state()).toBe('ended');
});

test('a note that came since leaves the undo', async () => {
  const w = await waivedWorld();
  const ended = await w.end(w.bo);
  await w.give(w.ada, { note: 'A note is no answer.' });
  await w.undo(w.bo, ended, WAIVED);
  expect(await w.state()).toBe('approved');
});

test('what is asked for is asked for again by who withdrew it alone', async () => {
  const w = await waivedWorld({ approved: false });
  const settled = await w.change(w.bo, DONE);
  await w.undo(w.ada, settled, { status: 'open' });
  expect(await w.state()).toBe('withdrawn');
  const other = await waivedWorld({ approved: false });
  await other.undo(other.agent, await other.change(other.agent, DONE), { status: 'open' });
  expect(await other.state()).toBe('requested');
});
