import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { toast } from '@/components/ui/toast';
import type { Waiver } from '../../_store/run.types';
import { useScreen } from '../run-provider';
import { WORDS } from './waivers.words';

/** What a press can do with a waiver. The page hears of it by the event, like everybody's. */
export function useWaiver(waiver: Waiver) {
  const [busy, setBusy] = useState(false);
  const { beforeEnding, waiverEnded } = useScreen();
  const { id, itemId, version, state } = waiver;

  /** @param said nothing where the work has its own word */
  async function send(work: () => Promise<unknown>, said?: string) {
    setBusy(true);
    try {
      await work();
      if (said) toast(said, { tone: 'done' });
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
    setBusy(false);
  }

  const close = (body: ReturnType<typeof marks>) =>
    api.call('post', '/waivers/{id}/end', { params: { id }, body });

  async function endNow() {
    const body = marks();
    await close(body);
    // What it is again stands in no answer of the page's yet; without it there is no way back.
    const now = await api.call('get', '/items/{id}', { params: { id: itemId } }).catch(() => null);
    const before = { status: 'waived', justification: waiver.reason } as const;
    const after = now && { status: now.status, justification: now.justification };
    waiverEnded(itemId, body.mutationId, before, after);
  }

  const marks = () => ({ version, mutationId: uuidv7() });
  return {
    busy,
    approve: () =>
      void send(
        () =>
          api.call('put', '/waivers/{id}/decision', {
            params: { id },
            body: { decision: 'approved', ...marks() },
          }),
        WORDS.approved,
      ),
    end: () => {
      if (state === 'requested') void send(() => close(marks()), WORDS.takenBack);
      else beforeEnding(itemId, () => void send(endNow));
    },
  };
}
