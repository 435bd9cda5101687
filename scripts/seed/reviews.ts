import type { Data } from '@/lib/application/client';
import type { Vote } from '@/lib/model/review.types';
import type { SeededPerson } from './people';

type Snapshot = Data<'get', '/reviews/{id}/snapshot'>;
type Four = [SeededPerson, SeededPerson, SeededPerson, SeededPerson];

/** What people think of an item, named by the beginning of its text; what is left out, all pass. */
type Opinions = Record<string, [by: SeededPerson, vote: Vote, comment: string][]>;

/** Two reviews of the orders project: one signed, one in the middle of its discussion. */
export async function seedReviews(projectId: string, people: Four): Promise<void> {
  const [ada, bo, chidi, dana] = people;
  const runs = await ada.list('/projects/{id}/runs', {
    params: { id: projectId },
    query: { limit: 100 },
  });
  const runOf = (title: string) => runs.data.find((run) => run.title.startsWith(title))?.id ?? '';

  const schema = await judged(projectId, [ada, bo, dana], {
    name: 'Schema, before the first migration',
    runIds: [runOf('Schema Design')],
    opinions: { 'Set up foreign': [[dana, 'unsure', 'Does `refunds.order_id` cascade?']] },
  });
  for (const one of schema.items) {
    await ada.call('put', '/review-items/{id}/decision', {
      params: { id: one.id },
      body: { decision: 'accepted', version: await versionOf(ada, schema, one.id) },
    });
  }
  await phase(ada, schema, 'discussing', 'closed');
  for (const signer of [ada, dana]) {
    const { seq } = await snapshot(signer, schema.review.id);
    await signer.call('post', '/reviews/{id}/sign-offs', {
      params: { id: schema.review.id },
      body: { runIds: [runOf('Schema Design')], seq, password: 'four owls on a roof' },
    });
  }

  const orders = await judged(projectId, [dana, ada, bo, chidi], {
    name: 'POST /orders, before release',
    runIds: [runOf('New Endpoint: POST /orders'), runOf('Security')],
    opinions: {
      'Add authorization': [
        [ada, 'needs_work', 'The customer id still comes from the body.'],
        [bo, 'pass', 'Fixed on the branch, I think.'],
        [chidi, 'needs_work', 'Not merged yet.'],
      ],
      'Rate limiting': [
        [bo, 'not_applicable', 'The gateway does it.'],
        [chidi, 'unsure', 'For guests as well?'],
      ],
      'Write tests': [[ada, 'needs_work', 'Nothing covers a payment that times out.']],
    },
  });
  const tests = orders.items.find(({ item }) => item.text === 'Write tests');
  if (tests) {
    await dana.call('put', '/review-items/{id}/decision', {
      params: { id: tests.id },
      body: {
        decision: 'needs_work',
        reason: 'Cover a payment that times out.',
        action: { ownerId: chidi.id, dueOn: tests.item.dueOn },
        version: await versionOf(dana, orders, tests.id),
      },
    });
  }
  const first = await snapshot(dana, orders.review.id);
  await dana.call('put', '/reviews/{id}/spotlight', {
    params: { id: first.review.id },
    body: { reviewItemId: first.agenda[0] ?? null },
  });
}

/** A review that everybody has judged, at the beginning of its discussion; the first person leads. */
async function judged(
  projectId: string,
  people: SeededPerson[],
  of: { name: string; runIds: string[]; opinions: Opinions },
): Promise<Snapshot> {
  const [leader] = people as [SeededPerson];
  const { id } = await leader.call('post', '/projects/{id}/reviews', {
    params: { id: projectId },
    body: {
      name: of.name,
      personIds: people.map((person) => person.id),
      scope: { runIds: of.runIds },
      timeBox: null,
      quorum: 2,
    },
  });
  for (const person of people) {
    await person.call('put', '/reviews/{id}/participants/me', { params: { id } });
  }
  const opened = await snapshot(leader, id);
  await phase(leader, opened, 'lobby', 'judging');
  for (const one of opened.items) {
    const about = Object.entries(of.opinions).find(([text]) => one.item.text.startsWith(text));
    for (const person of people) {
      const own = about?.[1].find(([by]) => by === person);
      await person.call('put', '/review-items/{id}/vote', {
        params: { id: one.id },
        body: { vote: own?.[1] ?? 'pass', comment: own?.[2] ?? null, round: 1, tookMs: 9_000 },
      });
    }
  }
  await phase(leader, opened, 'judging', 'discussing');
  return opened;
}

const snapshot = (by: SeededPerson, id: string): Promise<Snapshot> =>
  by.call('get', '/reviews/{id}/snapshot', { params: { id } });

async function versionOf(by: SeededPerson, of: Snapshot, reviewItemId: string): Promise<number> {
  const { items } = await snapshot(by, of.review.id);
  return items.find(({ id }) => id === reviewItemId)?.version ?? 0;
}

const phase = (
  by: SeededPerson,
  of: Snapshot,
  from: Snapshot['review']['phase'],
  to: Snapshot['review']['phase'],
) => by.call('post', '/reviews/{id}/phase', { params: { id: of.review.id }, body: { from, to } });
