'use client';

import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import type { Stage } from '@/lib/markdown/guide.types';
import type { Presence } from '@/lib/runs/run-state.types';
import { DialogHost } from './dialog-host';
import { useProjectStream } from './use-project-stream';
import { useRefreshSoon } from './use-refresh-soon';

/** The project as its dialogs need it. */
export interface ProjectFacts {
  id: string;
  name: string;
  description: string;
  access: 'team' | 'members';
  guests: boolean;
  badge: boolean;
  archived: boolean;
  /** Whether I lead it: what only leads change is offered to nobody else. */
  mayManage: boolean;
  pinned: boolean;
}

/** What may be open over the page. */
export type OpenDialog =
  | { kind: 'start-run'; stage?: Stage }
  | { kind: 'edit-project' }
  | { kind: 'members' }
  | { kind: 'delete-project' }
  | { kind: 'rename-run'; run: { id: string; title: string } }
  | { kind: 'delete-run'; run: { id: string; title: string } };

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
