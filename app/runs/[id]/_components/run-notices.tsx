'use client';

import { api } from '@/components/browser-api';
import { Button, ButtonLink } from '@/components/button';
import { Notice } from '@/components/notice';
import { toast } from '@/components/toast';
import { WaitingNotice } from '@/components/waiting-notice';
import { useRun, useScreen } from './run-provider';

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
  const waiting = useRun((state) => state.view.waiting);
  const trouble = useRun((state) => state.trouble);
  const live = useRun((state) => state.live);
  const kept = useRun((state) => state.kept);
  return (
    <WaitingNotice
      waiting={waiting}
      things={['change', 'changes']}
      trouble={trouble}
      live={live}
      kept={kept}
      onRetry={retry}
      more={
        <Button size="s" onClick={discard}>
          Discard
        </Button>
      }
      order=" in order"
      deaf="The server can’t be reached. You can go on: changes are kept and sent later."
    />
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
