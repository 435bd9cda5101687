import { ApiError } from '@/lib/api/api-error';
import { toldApart } from '@/lib/model/same-name';
import { PREPARE_WORDS } from '../prepare.words';
import 'server-only';
import { everyPage } from '@/lib/application/every-page';
import { pageApi } from '@/lib/application/page-api';
import { allRuns, type Project, type Review } from '../../../_components/project-data';
import type { NewReviewFormProps } from './new-review-form';
import { isOnly, type ScopeDraft, scopeAfter } from './review-draft';

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
  const before = previous ? await whatWas(previous) : null;
  const choices = runs.map(({ id, title, stage, progress }) => {
    return { id, title, stage, total: progress.total };
  });
  const mayCome = new Set(people.map(({ id }) => id));
  return {
    project: { id: project.id, name: project.name },
    me,
    people,
    facilitatorId: previous && mayCome.has(previous.facilitatorId) ? previous.facilitatorId : me,
    // A handful is the team; of more than that, some are meant.
    invited: before
      ? before.personIds.filter((id) => mayCome.has(id))
      : people.length <= 8
        ? [...mayCome]
        : [],
    runs: choices,
    closed: newest.map(({ id, name, closedAt }) => ({
      id,
      name,
      label: closedAt ? PREPARE_WORDS.closedOn(name, DAY.format(new Date(closedAt))) : name,
    })),
    earlier: all.meta.total,
    previousId: previous?.id ?? '',
    scope: {
      ...scopeFrom(asked, new Set(runs.map(({ id }) => id)), closed.meta.total > 0),
      ...(before && !asked.run && !asked.items && !asked.only
        ? scopeAfter(before.items, choices)
        : {}),
    },
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
    which: named.length > 0 ? 'named' : isOnly(only) ? only : reviewed ? 'not_accepted' : 'all',
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

/** Everything that a review was about, and who took part with an account. */
async function whatWas({ id }: Review) {
  const api = await pageApi();
  const params = { id };
  const [items, seats] = await Promise.all([
    everyPage((query) => api.list('/reviews/{id}/items', { params, query })),
    everyPage((query) => api.list('/reviews/{id}/participants', { params, query })),
  ]);
  return { items, personIds: seats.flatMap(({ personId }) => personId ?? []) };
}

async function everyone(id: string) {
  const api = await pageApi();
  const people = await everyPage((query) =>
    api.list('/projects/{id}/assignable', { params: { id }, query }),
  );
  return toldApart(people).map(({ id, name }) => ({ id, name }));
}

const first = (value: string | string[] | undefined) => [value ?? []].flat()[0];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
