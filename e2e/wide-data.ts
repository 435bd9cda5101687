import type { ApiClient } from '@/lib/application/client';

/** A name of one word, as long as a name may be. */
export const wideName = (start: string) => start.padEnd(200, 'x');

/** What somebody pastes: a table wider than any screen, a line of code, a word without an end. */
export const WIDE_MARKDOWN = `${'x'.repeat(200)}

| ${Array.from({ length: 12 }, (_, at) => `Column number ${at}`).join(' | ')} |
|${' --- |'.repeat(12)}
| ${Array.from({ length: 12 }, () => '`a_value_of_a_cell`').join(' | ')} |

\`\`\`sh
curl ${'--header "x-name: a value" '.repeat(12)}
\`\`\`

https://example.com/${'a-long-address-'.repeat(12)}`;

export interface WideData {
  projectId: string;
  runId: string;
  itemId: string;
  reviews: { lobby: string; judging: string; discussing: string; closed: string };
  guestLink: string;
}

interface Somebody {
  id: string;
  api: ApiClient;
}

/** A project of six stages in which everything that can be long is, and a review in every phase. */
export async function makeWideData(ada: Somebody, bo: Somebody): Promise<WideData> {
  const { api } = ada;
  const { data: guides } = await api.list('/guides', {});
  const checklistIds = guides.flatMap((guide) => guide.checklists.map(({ id }) => id));
  const project = await api.call('post', '/projects', {
    body: { name: wideName('Wideproject'), description: 'y'.repeat(400), checklistIds },
  });
  await api.call('patch', '/projects/{id}', { params: { id: project.id }, body: { guests: true } });
  const { data: runs } = await api.list('/projects/{id}/runs', { params: { id: project.id } });
  for (const run of runs) {
    const params = { id: run.id };
    await api.call('patch', '/runs/{id}', { params, body: { title: wideName(run.title) } });
  }
  const runId = runs[0]?.id as string;
  const { data: items } = await api.list('/runs/{id}/items', { params: { id: runId } });
  for (const item of items) await fillItem(ada, bo, item.id);
  return {
    projectId: project.id,
    runId,
    itemId: items[0]?.id as string,
    ...(await holdReviews(ada, bo, project.id)),
  };
}

/** Everything that a row can show at once. */
async function fillItem(ada: Somebody, bo: Somebody, id: string): Promise<void> {
  const params = { id };
  const { api } = ada;
  await api.call('patch', '/items/{id}', {
    params,
    body: {
      status: 'needs_work',
      justification: `Because ${'z'.repeat(200)}`,
      note: WIDE_MARKDOWN,
      assigneeId: bo.id,
      dueOn: '2020-01-01',
      version: 1,
    },
  });
  const url = `https://example.com/${'evidence'.repeat(30)}`;
  for (const evidence of [
    { kind: 'link' as const, url, text: wideName('Evidence') },
    { kind: 'text' as const, url: null, text: 'output '.repeat(80) },
    { kind: 'file' as const, url: null, text: `src/${'directory/'.repeat(30)}file.ts` },
  ]) {
    await api.call('post', '/items/{id}/evidence', { params, body: evidence });
  }
  for (const by of [ada, bo]) {
    await by.api.call('post', '/items/{id}/comments', { params, body: { body: WIDE_MARKDOWN } });
  }
  await api.call('post', '/items/{id}/actions', {
    params,
    body: { text: wideName('Action'), ownerId: bo.id, dueOn: '2020-01-01' },
  });
}

async function holdReviews(ada: Somebody, bo: Somebody, projectId: string) {
  const reviews: Record<string, string> = {};
  for (const phase of ['lobby', 'judging', 'discussing', 'closed']) {
    const { id } = await ada.api.call('post', '/projects/{id}/reviews', {
      params: { id: projectId },
      body: { name: wideName(`Review${phase}`), personIds: [bo.id], timeBox: 300 },
    });
    reviews[phase] = id;
    for (const { api } of [ada, bo]) {
      await api.call('put', '/reviews/{id}/participants/me', { params: { id } });
    }
    if (phase === 'lobby') continue;
    await ada.api.call('post', '/reviews/{id}/phase', {
      params: { id },
      body: { from: 'lobby', to: 'judging' },
    });
    if (phase !== 'judging') await discuss(ada, bo, id, phase === 'closed');
  }
  const lobby = { id: reviews.lobby as string };
  const { url } = await ada.api.call('put', '/reviews/{id}/guest-link', { params: lobby });
  return { reviews: reviews as WideData['reviews'], guestLink: new URL(url).pathname };
}

/** Two who disagree at length, a decision, and an item called up. */
async function discuss(ada: Somebody, bo: Somebody, id: string, close: boolean): Promise<void> {
  const params = { id };
  const { items } = await ada.api.call('get', '/reviews/{id}/snapshot', { params });
  const [first, second] = items.map((item) => item.id) as [string, string];
  for (const { api } of [ada, bo]) {
    await api.call('put', '/review-items/{id}/vote', {
      params: { id: first },
      body: {
        vote: api === ada.api ? 'pass' : 'needs_work',
        comment: wideName('Comment'),
        round: 1,
      },
    });
  }
  const phase = (from: 'judging' | 'discussing', to: 'discussing' | 'closed') =>
    ada.api.call('post', '/reviews/{id}/phase', { params, body: { from, to } });
  await phase('judging', 'discussing');
  for (const reviewItemId of [second, first]) {
    await ada.api.call('put', '/reviews/{id}/spotlight', { params, body: { reviewItemId } });
  }
  const { items: now } = await ada.api.call('get', '/reviews/{id}/snapshot', { params });
  await ada.api.call('put', '/review-items/{id}/decision', {
    params: { id: first },
    body: {
      decision: 'needs_work',
      reason: wideName('Reason'),
      action: { text: wideName('Mend'), ownerId: bo.id, dueOn: '2030-01-01' },
      version: now[0]?.version as number,
    },
  });
  if (close) await phase('discussing', 'closed');
}
