'use client';

import { CheckCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { INBOX_WORDS } from '@/components/shell/inbox.words';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';

/** Puts all my mentions aside as read. */
export function ReadAll() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  async function read() {
    setBusy(true);
    try {
      await api.call('post', '/me/mentions/read');
      router.refresh();
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
    setBusy(false);
  }
  return (
    <Button icon={<CheckCheck />} busy={busy} onClick={read}>
      {INBOX_WORDS.markAllRead}
    </Button>
  );
}
