'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { WAIVER_WORDS as WORDS } from './waiver.words';

/** Ends a waiver from a list, or takes it back, after asking: there the item is out of sight. */
export function EndWaiver({
  waiver,
}: {
  waiver: { id: string; version: number; state: string; itemText: string };
}) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { id, version, state, itemText } = waiver;
  const say = WORDS.endings[state === 'requested' ? 'requested' : 'approved'];
  async function end() {
    try {
      const body = { version, mutationId: uuidv7() };
      await api.call('post', '/waivers/{id}/end', { params: { id }, body });
      toast(say.done(itemText), { tone: 'done' });
      router.refresh();
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
      throw error;
    }
  }
  return (
    <>
      <Button
        size="s"
        className="relative shrink-0"
        aria-label={say.label(itemText)}
        onClick={() => setOpen(true)}
      >
        {say.verb}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={say.title}
        description={<p className="[overflow-wrap:anywhere]">{say.about(itemText)}</p>}
        confirmLabel={say.confirm}
        onConfirm={end}
      />
    </>
  );
}
