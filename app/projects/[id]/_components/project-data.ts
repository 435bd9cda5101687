import { ApiError } from '@/lib/api/api-error';
import type { ListState } from '@/lib/model/list-state';
import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { Data } from '@/lib/application/client';
import { everyPage } from '@/lib/application/every-page';
import { pageApi } from '@/lib/application/page-api';

export type Project = Data<'get', '/projects/{id}'>;
export type Run = Data<'get', '/runs/{id}'>;
export type Review = Data<'get', '/reviews/{id}'>;
export type ActivityEvent = Data<'get', '/projects/{id}/events'>[number];

/** How much of the history comes with the page. */
const ACTIVITY_PAGE = 20;
/** How many open reviews and actions the project page names. */
const SHOWN = 5;
/** How many runs a list holds at most. */
const MOST_RUNS = 1_000;

/** A project, or the page that says there is none. Asked once a request. */
export const findProject = cache(async (id: string): Promise<Project> => {
  const api = await pageApi();
  try {
    return await api.call('get', '/projects/{id}', { params: { id } });
  } catch (error) {
    if (error instanceof ApiError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
});

/** All that the project page shows besides the project itself. */
export async function loadProject(id: string, state: ListState) {
  const api = await pageApi();
  const params = { id };
  const [active, archived, deleted, members, people, events, reviews, closed, actions, overdue] =
    await Promise.all([
      allRuns(id, 'active'),
      allRuns(id, 'archived'),
      allRuns(id, 'deleted'),
      everyPage((query) => api.list('/projects/{id}/members', { params, query })),
      everyPage((query) => api.list('/people', { query })),
      api.list('/projects/{id}/events', { params, query: { limit: ACTIVITY_PAGE } }),
      api.list('/projects/{id}/reviews', { params, query: { state: 'open', limit: SHOWN } }),
      api.list('/projects/{id}/reviews', { params, query: { state: 'closed', limit: 2 } }),
      api.list('/projects/{id}/actions', { params, query: { state: 'open', limit: SHOWN } }),
      api.list('/projects/{id}/actions', { params, query: { state: 'overdue', limit: 1 } }),
    ]);
  const runs = { active, archived, deleted };
  const everyRun = [...active, ...archived, ...deleted];
  return {
    runs: runs[state],
    counts: { active: active.length, archived: archived.length, deleted: deleted.length },
    /** What the runs in the history are called now. */
    runTitles: Object.fromEntries(everyRun.map((run) => [run.id, run.title])),
    members,
    people: people.map(({ id: personId, name }) => ({ id: personId, name })),
    events: events.data,
    reviews: { open: reviews, closed },
    actions: { ...actions, overdue: overdue.meta.total },
  };
}

/** The number of a project's newest event, to follow what comes after it. */
export async function headOf(id: string): Promise<number> {
  const api = await pageApi();
  const { data } = await api.list('/projects/{id}/events', { params: { id }, query: { limit: 1 } });
  return data[0]?.seq ?? 0;
}

/** All of a project's runs of one state. */
export async function allRuns(id: string, state: ListState): Promise<Run[]> {
  const api = await pageApi();
  return everyPage(
    (query) => api.list('/projects/{id}/runs', { params: { id }, query: { state, ...query } }),
    MOST_RUNS,
  );
}
