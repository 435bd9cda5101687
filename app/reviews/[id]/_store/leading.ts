import { COMMON_WORDS } from '@/components/ui/common.words';
import { ApiError } from '@/lib/api/api-error';
import type { ApiClient } from '@/lib/application/client';
import type { Phase } from '@/lib/model/review.types';
import { WORDS } from '../review.words';
import type { Core } from './core';

/**
 * What is sent at once and shown when the server has done it: what one does for all. Each gives
 * whether it was done; when it was not, the person has been told why.
 */
export function createLeading(core: Core, api: ApiClient, refresh: () => Promise<void>) {
  const { store, say } = core;
  const params = { id: store.getState().server.review.id };

  return {
    attempt,
    join: () =>
      attempt(() => api.call('put', '/reviews/{id}/participants/me', { params }), refresh),
    ready: (ready: boolean) =>
      attempt(() =>
        api.call('patch', '/reviews/{id}/participants/me', { params, body: { ready } }),
      ),
    leave: (participantId: string) =>
      attempt(() =>
        api.call('delete', '/reviews/{id}/participants/{participantId}', {
          params: { ...params, participantId },
        }),
      ),
    phase: (from: Phase, to: Phase) =>
      attempt(() => api.call('post', '/reviews/{id}/phase', { params, body: { from, to } })),
    spotlight: (reviewItemId: string | null) => {
      if (reviewItemId) store.setState({ at: reviewItemId, following: true });
      return attempt(() =>
        api.call('put', '/reviews/{id}/spotlight', { params, body: { reviewItemId } }),
      );
    },
    extend: (seconds: number) =>
      attempt(() => api.call('post', '/reviews/{id}/timer', { params, body: { seconds } })),
    reveal: (id: string) =>
      attempt(() => api.call('post', '/review-items/{id}/reveal', { params: { id } })),
    voteAgain: (id: string, from: number) =>
      attempt(() =>
        api.call('post', '/review-items/{id}/rounds', { params: { id }, body: { from } }),
      ),
    acceptTogether: (reviewItemIds: string[]) =>
      attempt(() =>
        api.call('post', '/reviews/{id}/acceptances', { params, body: { reviewItemIds } }),
      ),
    handOver: (from: string, to: string) =>
      attempt(
        () => api.call('put', '/reviews/{id}/facilitator', { params, body: { from, to } }),
        // A take-over that came too early tells when the facilitator was last there.
        refresh,
      ),
    invite: (personId: string) =>
      attempt(() => api.call('post', '/reviews/{id}/participants', { params, body: { personId } })),
  };

  /** @param after done in any case, once there is an answer */
  async function attempt(
    work: () => Promise<unknown>,
    after?: () => Promise<void>,
  ): Promise<boolean> {
    try {
      await work();
      await (after ?? unlessLive)();
      return true;
    } catch (error) {
      say(wordsOf(error), { tone: 'error', duration: 10_000 });
      // Perhaps somebody else has done it, or something else, meanwhile.
      await refresh().catch(() => {});
      return false;
    }
  }

  /** Without the live stream nobody tells what has become of it. */
  async function unlessLive(): Promise<void> {
    if (!store.getState().live) await refresh().catch(() => {});
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof ApiError)) return COMMON_WORDS.failed;
  if (error.code === 'OFFLINE') return WORDS.notDone;
  return error.details[0]?.message && error.code === 'VALIDATION_ERROR'
    ? error.details[0].message
    : error.message;
}
