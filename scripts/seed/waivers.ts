import type { Data } from '@/lib/application/client';
import type { SeededPerson } from './people';
import type { StoryClock } from './story-clock';
import { find } from './work';

type Run = Data<'get', '/runs/{id}'>;

/** Somebody asks for two waivers: the other approves one, and has the other one still to decide. */
export async function waive(
  run: Run,
  [asks, decides]: [SeededPerson, SeededPerson],
  clock: StoryClock,
): Promise<void> {
  const ask = async (text: string, reason: string, days: number) => {
    const { id } = await find(asks, run, text);
    return asks.call('post', '/items/{id}/waivers', {
      params: { id },
      body: { reason, approverId: decides.id, expiresOn: clock.day(days) },
    });
  };
  const caching = await ask(
    'Implement query result',
    'The cache moves to the new cluster first, at the end of the month.',
    21,
  );
  await ask('Paginate', 'No customer has more than 40 orders yet.', 60);
  clock.skip(1);
  await decides.call('put', '/waivers/{id}/decision', {
    params: { id: caching.id },
    body: { decision: 'approved', version: caching.version },
  });
}
