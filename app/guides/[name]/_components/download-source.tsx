'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { saveBlob } from '@/components/api/save-file';
import { messageOf } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { WORDS } from '../../guides.words';

/** Saves a guide's document as it came in, to the last byte. It is asked for when it is wanted. */
export function DownloadSource({ revision, name }: { revision: string; name: string }) {
  const [busy, setBusy] = useState(false);

  async function save() {
    setBusy(true);
    try {
      const { source } = await api.call('get', '/revisions/{id}', { params: { id: revision } });
      saveBlob(new Blob([source], { type: 'text/markdown' }), `${name}.md`);
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
    setBusy(false);
  }

  return (
    <Button icon={<Download />} busy={busy} onClick={() => void save()}>
      {WORDS.download}
    </Button>
  );
}
