'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { useHydrated } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { buttonLooks } from '@/components/ui/button-looks';
import { late } from '@/components/ui/late';
import { WORDS } from '../account.words';

const DeleteMeDialog = late(() => import('./delete-me-dialog'));

/** What is kept about me: to take away, and to have deleted. */
export function MyData({ name }: { name: string }) {
  const [asked, setAsked] = useState(false);
  const ready = useHydrated();
  return (
    <div className="space-y-4 text-sm">
      <p className="text-muted">{WORDS.dataHint}</p>
      <div className="flex flex-wrap gap-2">
        <a href="/api/v1/me/data?download=true" download className={buttonLooks({})}>
          <Download />
          {WORDS.downloadData}
        </a>
        <Button disabled={!ready} onClick={() => setAsked(true)}>
          {WORDS.deleteMe}
        </Button>
      </div>
      {asked ? <DeleteMeDialog name={name} onClose={() => setAsked(false)} /> : null}
    </div>
  );
}
