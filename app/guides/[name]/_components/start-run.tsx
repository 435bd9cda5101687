'use client';

import { Play } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { late } from '@/components/ui/late';
import { WORDS } from '../../guides.words';
import type { Claims } from './start-run-dialog';

const load = () => import('./start-run-dialog');
const StartRunDialog = late(load);

/** The button that starts a run of a checklist. What it opens is fetched when it is pointed at. */
export function StartRun({
  checklistId,
  title,
  claims,
}: {
  checklistId: string;
  title: string;
  /** What a document says of its items, where that is another one than the guide's. */
  claims?: Claims;
}) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  return (
    <>
      <Button
        size="s"
        icon={<Play />}
        aria-haspopup="dialog"
        className="ml-auto print:hidden"
        onPointerEnter={load}
        onFocus={load}
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        {WORDS.start.run}
        <span className="sr-only">{WORDS.start.of(title)}</span>
      </Button>
      {wanted ? (
        <StartRunDialog
          open={open}
          onOpenChange={setOpen}
          checklistId={checklistId}
          checklistTitle={title}
          {...(claims ? { claims } : {})}
        />
      ) : null}
    </>
  );
}
