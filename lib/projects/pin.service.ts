import { AppError } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { Person } from '@/lib/model/actor';
import { countPins, deletePin, hasPin, insertPin } from './pin.repo';
import { authorizeProject } from './project.access';
import { PROJECT_REFUSALS } from './project.words';

/** The most projects in use that one person can pin: all of them stand above the list. */
export const MOST_PINS = 50;

export type PinService = ReturnType<typeof createPinService>;

/** Projects that a person keeps at the top of their own list. Nobody else sees a pin, so it is no event. */
export function createPinService({ db, clock }: { db: Database; clock: Clock }) {
  return { pin, unpin };

  /**
   * Pins a project for the caller; pinned already, it stays so.
   * @throws CONFLICT when they have pinned as many as one can
   */
  async function pin(actor: Person, projectId: string): Promise<void> {
    await db.transaction(async (tx) => {
      const project = await authorizeProject(tx, actor, projectId, 'read');
      if (await hasPin(tx, actor.id, project.id)) return;
      if ((await countPins(tx, actor.id)) >= MOST_PINS)
        throw new AppError('CONFLICT', PROJECT_REFUSALS.tooManyPins(MOST_PINS));
      await insertPin(tx, actor.id, project, clock.now());
    });
  }

  async function unpin(actor: Person, projectId: string): Promise<void> {
    await db.transaction(async (tx) => {
      const project = await authorizeProject(tx, actor, projectId, 'read');
      await deletePin(tx, actor.id, project);
    });
  }
}
