'use client';

import { useState } from 'react';
import type { Person } from '@/app/_session/require-person';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { WORDS } from '../team.words';
import { FreshLink } from './fresh-link';

/** Makes a reset link when asked to, since a new one takes the place of any before. */
export function ResetLinkDialog({
  person,
  open,
  onOpenChange,
}: {
  person: Person;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const [busy, setBusy] = useState(false);
  const [url, setUrl] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function make() {
    setBusy(true);
    setProblem(null);
    try {
      const params = { id: person.id };
      const { token } = await api.call('post', '/people/{id}/reset-links', { params });
      // The address the owner is at is one that works, whatever the server was told to be called.
      setUrl(`${window.location.origin}/reset/${token}`);
    } catch (error) {
      setProblem(messageOf(error));
    }
    setBusy(false);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={WORDS.resetTitle(person.name)}
      description={WORDS.resetWhy}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>
            {url ? COMMON_WORDS.close : COMMON_WORDS.cancel}
          </Button>
          {url ? null : (
            <Button variant="primary" busy={busy} onClick={make}>
              {WORDS.resetLink}
            </Button>
          )}
        </>
      }
    >
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      {url ? <FreshLink url={url} label={WORDS.resetLabel} /> : null}
    </Dialog>
  );
}
