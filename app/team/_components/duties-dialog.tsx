'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Person } from '@/app/_session/require-person';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { WORDS } from '../team.words';
import { Duties } from './duties';
import { useDuties } from './use-duties';

/**
 * Deactivates somebody, and hands over what is open of theirs or keeps it; or, when they are
 * deactivated already, only the second.
 */
export function DutiesDialog({
  person,
  open,
  onOpenChange,
}: {
  person: Person;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const router = useRouter();
  const { id, name } = person;
  const gone = person.deactivatedAt !== null;
  const { duties, problem: unread } = useDuties(id);
  const [receivers, setReceivers] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function carryOut() {
    setBusy(true);
    setProblem(null);
    try {
      if (!gone) await api.call('put', '/people/{id}/deactivation', { params: { id } });
      const count = await handOver();
      toast([...(gone ? [] : [WORDS.deactivatedToast(name)]), ...handedOver(count)].join(' '), {
        tone: 'done',
      });
      onOpenChange(false);
    } catch (error) {
      setProblem(messageOf(error));
    }
    router.refresh();
    setBusy(false);
  }

  async function handOver(): Promise<number> {
    let count = 0;
    for (const { projectId } of duties?.projects ?? []) {
      const to = receivers[projectId];
      if (!to) continue;
      const done = await api.call('post', '/people/{id}/handovers', {
        params: { id },
        body: { projectId, to },
      });
      count += done.items + done.actions + done.waivers;
    }
    return count;
  }

  const nothing = gone && !Object.values(receivers).some(Boolean);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={gone ? WORDS.handOverTitle(name) : WORDS.deactivateTitle(name)}
      description={gone ? undefined : WORDS.deactivateWhy}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{COMMON_WORDS.cancel}</Button>
          <Button
            variant={gone ? 'primary' : 'danger'}
            busy={busy}
            disabled={!duties || nothing}
            onClick={carryOut}
          >
            {gone ? WORDS.handOverButton : WORDS.deactivateButton}
          </Button>
        </>
      }
    >
      <div className="space-y-4 text-sm">
        {problem || unread ? <Notice tone="error">{problem ?? unread}</Notice> : null}
        {duties ? (
          <Duties
            duties={duties}
            personId={id}
            receivers={receivers}
            onChoose={(projectId, to) => setReceivers({ ...receivers, [projectId]: to })}
          />
        ) : unread ? null : (
          <p className="text-muted">{WORDS.loading}</p>
        )}
      </div>
    </Dialog>
  );
}

const handedOver = (count: number) => (count > 0 ? [WORDS.handedOver(count)] : []);
