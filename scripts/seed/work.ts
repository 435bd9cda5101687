import type { Data } from '@/lib/application/client';
import type { AnswerFields } from '@/lib/model/answer.types';
import type { SeededPerson } from './people';
import type { StoryClock } from './story-clock';

type Run = Data<'get', '/runs/{id}'>;
type Item = Data<'get', '/items/{id}'>;

/** One person's change of an item, named by the beginning of its text. */
type Step = [by: SeededPerson, item: string, change: Partial<AnswerFields>, evidence?: string];

/** Makes some changes of a run's items, one after the other. */
export async function work(run: Run, clock: StoryClock, steps: Step[]): Promise<void> {
  for (const [by, text, change, evidence] of steps) {
    const item = await find(by, run, text);
    await by.call('patch', '/items/{id}', {
      params: { id: item.id },
      body: { ...change, version: item.version },
    });
    if (evidence) {
      const number = evidence.split('/').at(-1);
      await by.call('post', '/items/{id}/evidence', {
        params: { id: item.id },
        body: { kind: 'link', url: evidence, text: `Pull request ${number}` },
      });
    }
    clock.skip(0.3);
  }
}

/** Says some lines about an item. */
export async function talk(
  run: Run,
  text: string,
  clock: StoryClock,
  lines: [SeededPerson, string][],
): Promise<void> {
  for (const [by, body] of lines) {
    const item = await find(by, run, text);
    await by.call('post', '/items/{id}/comments', { params: { id: item.id }, body: { body } });
    clock.skip(0.5);
  }
}

/** An item of a run, by the beginning of its text. */
export async function find(by: SeededPerson, run: Run, text: string): Promise<Item> {
  const { data } = await by.list('/runs/{id}/items', {
    params: { id: run.id },
    query: { limit: 100 },
  });
  const item = data.find((one) => one.text.startsWith(text));
  if (!item) throw new Error(`The guide has no item that begins with “${text}”`);
  return item;
}
