import type { ApiClient } from '@/lib/application/client';
import type { ProjectEvent } from '@/lib/model/event.types';
import type { RunScreenState } from './run-state';
import type { Step } from './step.reducer';
import { stepsOf } from './steps-of';

const PAGE = 100;
/** Pages of history that are looked through at once; the largest change that a run can have fits. */
const MOST_PAGES = 60;

/**
 * My newest change of a run that is not taken back yet, from the history; of changes made in this
 * visit, in other tabs too, as of those before it. Rejects with `ApiError`.
 * @param undone what this visit has taken back, which the history may not know yet
 */
export async function newestBefore(
  api: ApiClient,
  { server, me }: RunScreenState,
  undone: ReadonlySet<string>,
): Promise<Step | undefined> {
  const known = new Map<number, ProjectEvent>();
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { data } = await api.list('/projects/{id}/events', {
      params: { id: server.run.projectId },
      query: { runId: server.run.id, actorId: me.id, limit: PAGE, page },
    });
    for (const event of data as unknown as ProjectEvent[]) {
      known.set(event.seq, event);
    }
    const steps = stepsOf([...known.values()], undone);
    // The last one may go on, on the next page.
    if (data.length < PAGE || steps.length > 1) return steps[0];
  }
  return undefined;
}
