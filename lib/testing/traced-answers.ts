import { v7 as uuidv7 } from 'uuid';
import type { Visitor } from './test-world';

type Ask = (
  method: string,
  path: string,
  body?: unknown,
  // biome-ignore lint/suspicious/noExplicitAny: whatever the API gives
) => Promise<{ json: any }>;

/**
 * Answers of a run that say somebody's name elsewhere than in who gave them: through a token,
 * confirmed, undone, and put off by waivers in which they ask, stand for the work and decide.
 */
export async function tracedAnswers(
  place: { o: Ask; p: Ask; script: Visitor; agent: Visitor; ownerId: string; personId: string },
  run: { id: string },
) {
  const { o, p, script, agent, ownerId, personId } = place;
  const [first, second] = (await o('GET', `/runs/${run.id}/items`)).json.data;
  const version = async (id: string) => (await o('GET', `/items/${id}`)).json.data.version;
  const waived = async (asks: Ask, decides: Ask, id: string, more: object) => {
    const body = { reason: 'Traced wait', expiresOn: '2026-12-20', ...more };
    const { data } = (await asks('POST', `/items/${id}/waivers`, body)).json;
    const decision = { decision: 'approved', version: data.version };
    return (await decides('PUT', `/waivers/${data.id}/decision`, decision)).json.data;
  };
  const end = ({ id, version }: { id: string; version: number }) =>
    o('POST', `/waivers/${id}/end`, { version });
  const scripted = async (id: string, fields: object, more: object = {}) =>
    script.call('patch', '/runs/{id}/items', {
      params: { id: run.id },
      body: { ...more, changes: [{ id, version: await version(id), ...fields }] },
    });

  const mutationId = uuidv7();
  const claim = { status: 'needs_work', justification: 'Traced claim' };
  await scripted(second.id, claim, { mutationId });
  await scripted(second.id, { status: 'open', justification: null }, { undoes: mutationId });
  await scripted(second.id, claim);
  await end(await waived(p, o, second.id, { ownerId: personId, approverId: ownerId }));
  await end(await waived(o, p, second.id, { ownerId, approverId: personId }));
  await agent.call('patch', '/items/{id}', {
    params: { id: first.id },
    body: { status: 'done', version: await version(first.id) },
  });
  const seen = [{ id: first.id, version: await version(first.id) }];
  await p('POST', `/runs/${run.id}/confirmations`, { verdict: 'confirm', items: seen });
}
