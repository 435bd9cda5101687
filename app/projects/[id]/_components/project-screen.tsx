'use client';

import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { fetched } from '@/components/ui/fetched';
import type { Presence } from '@/lib/runs/run-state.types';
import type { OpenDialog, ProjectFacts } from './dialog.types';
import { DialogHost } from './dialog-host';
import { useProjectStream } from './use-project-stream';

const GoneNotice = fetched(() => import('@/components/live/gone-notice'));

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
  const gone = useProjectStream(project.id, head, setPresence);
  return (
    <DialogContext value={open}>
      <PresenceContext value={presence}>
        {gone ? (
          <div className="mb-4">
            <GoneNotice />
          </div>
        ) : null}
        {/* What can be read stays so; nothing can be pressed. */}
        <fieldset disabled={gone} role="presentation" className="min-w-0">
          {children}
        </fieldset>
        {shown && !gone ? (
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
