import type { Data } from '@/lib/application/client';
import { claimByAgent } from './claims';
import type { SeededPerson } from './people';
import { seedReviews } from './reviews';
import type { StoryClock } from './story-clock';
import { waive } from './waivers';
import { talk, work } from './work';

type Run = Data<'get', '/runs/{id}'>;

/** Three projects at different points: one well on its way, one just begun, one finished and archived. */
export async function seedProjects(people: SeededPerson[], clock: StoryClock): Promise<void> {
  const [ada, bo, chidi, dana] = people as [SeededPerson, SeededPerson, SeededPerson, SeededPerson];
  const checklists = await checklistIds(ada);
  await payments(ada, bo, checklists);
  await orders([ada, bo, chidi, dana], checklists, clock);
  await search(dana, chidi, checklists, clock);
}

async function orders(
  [ada, bo, chidi, dana]: [SeededPerson, SeededPerson, SeededPerson, SeededPerson],
  lists: Record<string, string>,
  clock: StoryClock,
): Promise<void> {
  const project = await ada.call('post', '/projects', {
    body: {
      name: 'Orders service',
      description: 'Takes orders from the shop, reserves stock and hands them to fulfilment.',
      checklistIds: [
        'Schema Design Checklist',
        'Query Optimization',
        'Database Migration',
        'Security Checklist',
      ].map((title) => lists[title] as string),
    },
  });
  for (const subject of ['POST /orders', 'POST /refunds']) {
    await bo.call('post', '/projects/{id}/runs', {
      params: { id: project.id },
      body: { checklistId: lists['New Endpoint'] as string, title: `New Endpoint: ${subject}` },
    });
  }
  const { data: runs } = await ada.list('/projects/{id}/runs', {
    params: { id: project.id },
    query: { limit: 100 },
  });
  const run = (title: string) => runs.find((one) => one.title.startsWith(title)) as Run;

  await work(run('Schema Design'), clock, [
    [
      ada,
      'Normalize',
      {
        status: 'done',
        note: 'Totals stay on `orders`: they are **facts of the sale**, not derived.',
      },
    ],
    [ada, 'Define primary keys', { status: 'done' }, 'https://example.com/orders/pull/12'],
    [bo, 'Add appropriate indexes', { status: 'done' }, 'https://example.com/orders/pull/14'],
    [bo, 'Set up foreign key', { status: 'done' }],
    [chidi, 'Add created_at', { status: 'done' }],
    [
      ada,
      'Plan for soft deletes',
      {
        status: 'not_applicable',
        justification: 'Orders are never deleted; they are cancelled, and that is a status.',
      },
    ],
  ]);
  clock.skip(20);
  await work(run('Query Optimization'), clock, [
    [bo, 'Use EXPLAIN', { status: 'done' }, 'https://example.com/orders/pull/18'],
    [bo, 'Avoid N+1', { status: 'done' }],
    [chidi, 'Use connection pooling', { status: 'done', assigneeId: chidi.id }],
    [
      dana,
      'Implement query result',
      {
        status: 'needs_work',
        justification: 'The product cache is never invalidated when a price changes.',
        assigneeId: bo.id,
        dueOn: clock.day(-1),
      },
    ],
    [ada, 'Paginate', { assigneeId: ada.id, dueOn: clock.day(3) }],
  ]);
  clock.skip(26);
  await work(run('New Endpoint: POST /orders'), clock, [
    [chidi, 'Define route', { status: 'done' }],
    [
      chidi,
      'Add input validation',
      {
        status: 'done',
        note: 'Quantities are whole and at most 999; currencies come from a closed set.',
      },
    ],
    [chidi, 'Implement business logic', { status: 'done' }, 'https://example.com/orders/pull/21'],
    [chidi, 'Handle errors', { status: 'done' }],
    [
      dana,
      'Add authorization',
      {
        status: 'needs_work',
        justification: 'Any signed-in customer can order on another one’s account.',
        assigneeId: chidi.id,
        dueOn: clock.day(1),
      },
    ],
    [chidi, 'Write tests', { assigneeId: chidi.id, dueOn: clock.day(2) }],
  ]);
  await talk(run('New Endpoint: POST /orders'), 'Add authorization', clock, [
    [dana, 'Tried it with two test accounts: order 1043 landed on the wrong one.'],
    [chidi, 'Confirmed. The customer id comes from the body; I’ll take it from the session.'],
  ]);
  await work(run('New Endpoint: POST /refunds'), clock, [
    [bo, 'Define route', { status: 'done' }],
    [bo, 'Add input validation', { assigneeId: bo.id }],
  ]);
  await claimByAgent(run('New Endpoint: POST /refunds'), chidi, bo, clock);
  await waive(run('Query Optimization'), [bo, ada], clock);
  clock.skip(18);
  await work(run('Security'), clock, [
    [dana, 'Parameterized queries', { status: 'done' }],
    [dana, 'Secrets in environment', { status: 'done' }, 'https://example.com/orders/pull/25'],
    [dana, 'Rate limiting', { assigneeId: dana.id, dueOn: clock.day(5) }],
  ]);
  clock.skip(4);
  await seedReviews(project.id, [ada, bo, chidi, dana]);
}

async function search(
  dana: SeededPerson,
  chidi: SeededPerson,
  lists: Record<string, string>,
  clock: StoryClock,
): Promise<void> {
  clock.skip(10);
  const project = await dana.call('post', '/projects', {
    body: {
      name: 'Customer search',
      description: 'Find a customer by name, email or order number in under 100 ms.',
      checklistIds: [lists['Query Optimization'] as string, lists['New Endpoint'] as string],
    },
  });
  const { data: runs } = await dana.list('/projects/{id}/runs', { params: { id: project.id } });
  await work(runs[0] as Run, clock, [
    [chidi, 'Use EXPLAIN', { status: 'done' }],
    [dana, 'Avoid N+1', { assigneeId: chidi.id, dueOn: clock.day(7) }],
  ]);
}

async function payments(
  ada: SeededPerson,
  bo: SeededPerson,
  lists: Record<string, string>,
): Promise<void> {
  const project = await bo.call('post', '/projects', {
    body: {
      name: 'Payment webhooks',
      description: 'Receives what the payment provider tells us, once.',
      checklistIds: [lists['New Endpoint'] as string],
    },
  });
  const { data: runs } = await bo.list('/projects/{id}/runs', { params: { id: project.id } });
  const run = runs[0] as Run;
  const { data: items } = await bo.list('/runs/{id}/items', {
    params: { id: run.id },
    query: { limit: 100 },
  });
  await bo.call('patch', '/runs/{id}/items', {
    params: { id: run.id },
    body: { changes: items.map(({ id, version }) => ({ id, version, status: 'done' as const })) },
  });
  await ada.call('patch', '/projects/{id}', {
    params: { id: project.id },
    body: { archived: true },
  });
}

async function checklistIds(by: SeededPerson): Promise<Record<string, string>> {
  const { data } = await by.list('/guides', { query: { name: 'backend-developer' } });
  return Object.fromEntries(
    data.flatMap((guide) => guide.checklists).map(({ title, id }) => [title, id]),
  );
}
