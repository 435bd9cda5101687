'use client';

import { ArchiveRestore } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { HOME_WORDS } from './home.words';

/** Brings a project back, from the archive or from deletion. */
export function RestoreProject({
  project,
}: {
  project: { id: string; name: string; deleted: boolean };
}) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  async function restore() {
    setBusy(true);
    const params = { id: project.id };
    try {
      if (project.deleted) await api.call('post', '/projects/{id}/restoration', { params });
      else await api.call('patch', '/projects/{id}', { params, body: { archived: false } });
      toast(HOME_WORDS.restoredToast(project.name), {
        tone: 'done',
        action: { label: HOME_WORDS.open, run: () => router.push(`/projects/${project.id}`) },
      });
      router.refresh();
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
    setBusy(false);
  }
  return (
    <Button
      size="s"
      icon={<ArchiveRestore />}
      busy={busy}
      onClick={restore}
      className="relative z-10"
    >
      {HOME_WORDS.restore}
      <span className="sr-only"> {project.name}</span>
    </Button>
  );
}
