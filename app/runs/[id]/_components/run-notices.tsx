'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { api } from '@/components/browser-api';
import { Button, ButtonLink } from '@/components/button';
import { Notice } from '@/components/notice';
import { toast } from '@/components/toast';
import { useRun, useScreen } from './run-provider';

/** A change that is confirmed within this time is not worth a word. */
const PATIENCE_MS = 1_500;

/** What the person must know above all: what waits, what clashes, what may not be changed. */
export function RunNotices() {
  return (
    <div className="space-y-3 not-empty:mb-4">
      <Closed />
      <Waiting />
      <Conflicts />
    </div>
  );
}

function Waiting() {
  const { retry, discard } = useScreen();
  const path = usePathname();
  const waiting = useRun((state) => state.view.waiting);
  const trouble = useRun((state) => state.trouble);
  const live = useRun((state) => state.live);
  const kept = useRun((state) => state.kept);
  const slow = useLasting(waiting > 0);
  const lost = useLasting(!live);
  const count = `${waiting} ${waiting === 1 ? 'change is' : 'changes are'} waiting to be sent`;
  const safe = kept
    ? 'They are kept on this device.'
    : 'Keep this page open: they could not be kept.';
  if (trouble === 'signed-out') {
    return (
      <Notice
        tone="error"
        title="You are signed out"
        actions={
          <ButtonLink size="s" href={`/sign-in?next=${encodeURIComponent(path)}`}>
            Sign in again
          </ButtonLink>
        }
      >
        {waiting > 0 ? `${count}. ${safe}` : 'Sign in again to go on.'}
      </Notice>
    );
  }
  const offline = lost || trouble === 'away';
  if (!offline && !(waiting > 0 && (slow || trouble))) return null;
  return (
    <Notice
      tone={offline ? 'warn' : 'info'}
      title={offline ? `Offline${waiting > 0 ? ` — ${count}` : ''}` : count}
      actions={
        waiting > 0 && trouble ? (
          <>
            <Button size="s" onClick={retry}>
              Try now
            </Button>
            <Button size="s" onClick={discard}>
              Discard
            </Button>
          </>
        ) : null
      }
    >
      {trouble === 'server' ? 'The server can’t take them right now. ' : null}
      {waiting > 0
        ? `${safe} They go out in order on their own.`
        : 'The server can’t be reached. You can go on: changes are kept and sent later.'}
    </Notice>
  );
}

function Conflicts() {
  const { store } = useScreen();
  const later = useRun((state) => state.later);
  const count = useRun((state) => state.view.conflicts.length);
  if (!later || count === 0) return null;
  return (
    <Notice
      tone="warn"
      title={count === 1 ? 'One answer needs a choice' : `${count} answers need a choice`}
      actions={
        <Button size="s" onClick={() => store.setState({ later: false })}>
          Choose
        </Button>
      }
    >
      Somebody changed the same thing as you. Yours is kept until you choose.
    </Notice>
  );
}

function Closed() {
  const { store } = useScreen();
  const run = useRun((state) => state.server.run);
  const project = useRun((state) => state.server.project);
  async function restore() {
    try {
      const params = { id: run.id };
      const changed = run.deleted
        ? await api.call('post', '/runs/{id}/restoration', { params })
        : await api.call('patch', '/runs/{id}', { params, body: { archived: false } });
      store.setState(({ server }) => ({ server: { ...server, run: changed } }));
    } catch (error) {
      toast((error as Error).message, { tone: 'error' });
    }
  }
  if (project.deleted) {
    return (
      <Notice
        title="This project was deleted"
        actions={
          <ButtonLink size="s" href="/?state=deleted">
            Deleted projects
          </ButtonLink>
        }
      >
        What you see is how it was. Nothing can be changed until the project is restored.
      </Notice>
    );
  }
  if (project.archived) {
    return (
      <Notice
        title="This project is archived"
        actions={
          <ButtonLink size="s" href={`/projects/${project.id}`}>
            Open the project
          </ButtonLink>
        }
      >
        Nothing in it can be changed until it is restored.
      </Notice>
    );
  }
  if (!run.archived && !run.deleted) return null;
  return (
    <Notice
      title={run.deleted ? 'This run was deleted' : 'This run is archived'}
      actions={
        <Button size="s" onClick={restore}>
          Restore
        </Button>
      }
    >
      It can be read, but not changed, until it is restored.
    </Notice>
  );
}

/** Whether something has been so for a while, and not only for a moment. */
function useLasting(so: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!so) return setLasts(false);
    const timer = setTimeout(() => setLasts(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [so]);
  return so && lasts;
}
