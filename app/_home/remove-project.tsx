'use client';

import { useState } from 'react';
import { dayWords } from '@/components/time/due-date';
import { Button } from '@/components/ui/button';
import { dayOf } from '@/lib/model/day';
import { HOME_WORDS } from './home.words';
import type { Project } from './load-projects';
import { RemoveProjectDialog } from './remove-project-dialog';

/** The way to remove a deleted project for good, or from when on there is one. */
export function RemoveProject({
  project,
  removal: { due, from },
}: {
  project: Project;
  removal: NonNullable<Project['removal']>;
}) {
  const [open, setOpen] = useState(false);
  if (!due)
    return (
      <p className="text-[0.8125rem] text-muted">
        {HOME_WORDS.removableFrom(dayWords(dayOf(from), ''))}
      </p>
    );
  return (
    <>
      <Button size="s" onClick={() => setOpen(true)} className="relative z-10">
        {HOME_WORDS.removeForGood}
        <span className="sr-only"> {project.name}</span>
      </Button>
      {open ? <RemoveProjectDialog project={project} open onOpenChange={setOpen} /> : null}
    </>
  );
}
