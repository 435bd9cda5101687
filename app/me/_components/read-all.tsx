'use client';

import { CheckCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { INBOX_WORDS } from '@/components/inbox.words';
import { toast } from '@/components/toast';
import { messageOf } from '@/components/use-submit';

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
