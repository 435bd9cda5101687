import { WORDS } from '../run.words';
import type { Core } from './core';

/** Gives up the changes that wait to be sent. Until the offer is gone, they can be brought back. */
export function createDiscarding(core: Core) {
  return function discard(): void {
    const { pending, past } = core.store.getState();
    const given = pending.filter((mutation) => mutation.kind !== 'answer' || !mutation.held);
    if (given.length === 0) return;
    const ids = new Set(given.map(({ mutationId }) => mutationId));
    core.change(() => ({
      pending: pending.filter(({ mutationId }) => !ids.has(mutationId)),
      past: past.filter(({ mutationId }) => !ids.has(mutationId)),
    }));
    core.say(WORDS.discarded(given.length), {
      action: {
        label: WORDS.bringBack,
        run() {
          core.adopt(given);
          core.flush();
        },
      },
    });
  };
}
