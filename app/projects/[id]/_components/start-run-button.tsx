'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { Stage } from '@/lib/model/stage';
import { RUN_WORDS } from '../project.words';
import { useOpenDialog } from './project-screen';

/** Opens the dialog that starts a run; with a `stage`, one of that stage's checklists. */
export function StartRunButton({ stage }: { stage?: Stage }) {
  const open = useOpenDialog();
  if (stage) {
    return (
      <IconButton
        size="s"
        label={RUN_WORDS.startIn(stage)}
        icon={<Plus />}
        onClick={() => open({ kind: 'start-run', stage })}
      />
    );
  }
  return (
    <Button variant="primary" icon={<Plus />} onClick={() => open({ kind: 'start-run' })}>
      {RUN_WORDS.start}
    </Button>
  );
}
