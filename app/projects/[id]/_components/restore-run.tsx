'use client';

import { ArchiveRestore } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { RUN_WORDS } from '../project.words';

/** Brings a run back, from the archive or from deletion. */
export function RestoreRun({ run }: { run: { id: string; title: string; deleted: boolean } }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  async function restore() {
    setBusy(true);
    const params = { id: run.id };
    try {
      if (run.deleted) await api.call('post', '/runs/{id}/restoration', { params });
      else await api.call('patch', '/runs/{id}', { params, body: { archived: false } });
      toast(RUN_WORDS.restoredToast(run.title), { tone: 'done' });
      router.refresh();
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
    setBusy(false);
  }
  return (
    <Button size="s" icon={<ArchiveRestore />} busy={busy} onClick={restore}>
      {RUN_WORDS.restore}
      <span className="sr-only"> {run.title}</span>
    </Button>
  );
}
