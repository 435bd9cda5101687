'use client';

import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import type { Presence } from '@/lib/runs/run-state.types';
import type { OpenDialog, ProjectFacts } from './dialog.types';
import { DialogHost } from './dialog-host';
import { useProjectStream } from './use-project-stream';
import { useRefreshSoon } from './use-refresh-soon';

const DialogContext = createContext<(dialog: OpenDialog) => void>(() => {});
const PresenceContext = createContext<readonly Presence[]>([]);

/** Opens one of the page's dialogs. */
export const useOpenDialog = () => use(DialogContext);
/** Who is in the project's runs right now. */
export const usePresence = () => use(PresenceContext);

/** What the project page keeps in the browser: the dialog that is open, who is here, and the live stream. */
export function ProjectScreen({
  project,
  me,
  head,
  children,
}: {
  project: ProjectFacts;
  me: { id: string };
  /** The newest event that the page was made from. */
  head: number;
  children: ReactNode;
}) {
  const [shown, setShown] = useState<{ dialog: OpenDialog; times: number; open: boolean }>();
  const [presence, setPresence] = useState<readonly Presence[]>([]);
  const open = useCallback((dialog: OpenDialog) => {
    setShown((last) => ({ dialog, times: (last?.times ?? 0) + 1, open: true }));
  }, []);
  useProjectStream(project.id, head, { change: useRefreshSoon(), presence: setPresence });
  return (
    <DialogContext value={open}>
      <PresenceContext value={presence}>
        {children}
        {shown ? (
          <DialogHost
            key={shown.times}
            dialog={shown.dialog}
            open={shown.open}
            onOpenChange={(next) => setShown((now) => now && { ...now, open: next })}
            project={project}
            me={me}
          />
        ) : null}
      </PresenceContext>
    </DialogContext>
  );
}
