import type { Data } from '@/lib/application/client';
import type { SeededPerson } from './people';
import type { StoryClock } from './story-clock';
import { find } from './work';

type Run = Data<'get', '/runs/{id}'>;

/** What the agent says it did, by the beginning of the item, and what it left as a note. */
const CLAIMED: [item: string, note: string | null][] = [
  ['Implement business logic', 'A refund is never more than what was paid and not yet refunded.'],
  ['Handle errors', null],
  ['Write tests', 'Twelve tests, all green.'],
  ['Document in API spec', null],
];

/** Somebody's agent claims items of a run; somebody else confirms one, rejects one and leaves the rest. */
export async function claimByAgent(
  run: Run,
  owner: SeededPerson,
  reader: SeededPerson,
  clock: StoryClock,
): Promise<void> {
  const { token } = await owner.call('post', '/me/tokens', {
    body: { name: 'Coding agent', scopes: ['read', 'answer'], isAgent: true },
  });
  const agent = owner.through(token, { 'walkaround-agent-model': 'some-model-4' });
  for (const [text, note] of CLAIMED) {
    const { id, version } = await find(reader, run, text);
    await agent.call('patch', '/items/{id}', {
      params: { id },
      body: { status: 'done', note, version },
    });
  }
  clock.skip(2);
  const logic = await find(reader, run, 'Implement business logic');
  await agent.call('post', '/items/{id}/evidence', {
    params: { id: logic.id },
    body: { kind: 'link', url: 'https://example.com/orders/pull/23', text: 'Pull request 23' },
  });
  const judge = async (text: string, verdict: 'confirm' | 'reject', reason: string | null) => {
    const { id, version } = await find(reader, run, text);
    await reader.call('post', '/runs/{id}/confirmations', {
      params: { id: run.id },
      body: { verdict, reason, items: [{ id, version }] },
    });
  };
  await judge('Implement business logic', 'confirm', null);
  await judge('Write tests', 'reject', 'None of the twelve tests refunds a part of an order.');
}
