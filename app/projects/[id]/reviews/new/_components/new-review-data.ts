import { PREPARE_WORDS } from '../prepare.words';
import 'server-only';
import { ApiError } from '@/lib/api/client';
import { everyPage } from '@/lib/api/every-page';
import { pageApi } from '@/lib/api/page-api';
import { allRuns, type Project, type Review } from '../../../_components/project-data';
import type { NewReviewFormProps } from './new-review-form';
import type { ScopeDraft } from './review-draft';

/** What the address says a review is to be about: `?previous=`, `?run=`, `?items=<id>,<id>`, `?only=`. */
export type Asked = Partial<
  Record<'previous' | 'run' | 'items' | 'only', string | string[] | undefined>
>;

const CLOSED_SHOWN = 20;
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** All that the form begins with. */
export async function loadNewReview(
  project: Project,
  me: string,
  asked: Asked,
): Promise<NewReviewFormProps> {
  const api = await pageApi();
  const params = { id: project.id };
  const [runs, people, closed, all] = await Promise.all([
    allRuns(project.id, 'active'),
    everyone(project.id),
    api.list('/projects/{id}/reviews', { params, query: { state: 'closed', limit: CLOSED_SHOWN } }),
    api.list('/projects/{id}/reviews', { params, query: { limit: 1 } }),
  ]);
  const previous = await findPrevious(project.id, closed.data, first(asked.previous));
  const newest =
    previous && !closed.data.includes(previous) ? [previous, ...closed.data] : closed.data;
  return {
    project: { id: project.id, name: project.name },
    me,
    people,
    // A handful is the team; of more than that, some are meant.
    invited: people.length <= 8 ? people.map(({ id }) => id) : [],
    runs: runs.map(({ id, title, stage, progress }) => ({
      id,
      title,
      stage,
      total: progress.total,
    })),
    closed: newest.map(({ id, name, closedAt }) => ({
      id,
      name,
      label: closedAt ? PREPARE_WORDS.closedOn(name, DAY.format(new Date(closedAt))) : name,
    })),
    earlier: all.meta.total,
    previousId: previous?.id ?? '',
    scope: scopeFrom(asked, new Set(runs.map(({ id }) => id)), closed.meta.total > 0),
  };
}

function scopeFrom(asked: Asked, known: ReadonlySet<string>, reviewed: boolean): ScopeDraft {
  const runIds = [asked.run ?? []].flat().filter((id) => known.has(id));
  const named = [...new Set([asked.items ?? []].flat().flatMap((ids) => ids.split(',')))].filter(
    (id) => UUID.test(id),
  );
  const only = first(asked.only);
  return {
    where: runIds.length > 0 ? 'runs' : 'project',
    runIds,
    stages: [],
    which:
      named.length > 0
        ? 'named'
        : only === 'not_accepted' || only === 'needs_work' || only === 'all'
          ? only
          : reviewed
            ? 'not_accepted'
            : 'all',
    named,
    chosen: [],
  };
}

/** The review that the address names, if it is one of this project. */
async function findPrevious(
  projectId: string,
  closed: readonly Review[],
  id: string | undefined,
): Promise<Review | undefined> {
  if (!id) return undefined;
  const known = closed.find((review) => review.id === id);
  if (known) return known;
  const api = await pageApi();
  try {
    const review = await api.call('get', '/reviews/{id}', { params: { id } });
    return review.projectId === projectId ? review : undefined;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'NOT_FOUND') return undefined;
    throw error;
  }
}

async function everyone(id: string) {
  const api = await pageApi();
  const people = await everyPage((query) =>
    api.list('/projects/{id}/assignable', { params: { id }, query }),
  );
  return people.map(({ id, name }) => ({ id, name }));
}

const first = (value: string | string[] | undefined) => [value ?? []].flat()[0];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
