'use client';

import { api } from '@/components/browser-api';
import { Button, ButtonLink } from '@/components/button';
import { Notice } from '@/components/notice';
import { toast } from '@/components/toast';
import { WaitingNotice } from '@/components/waiting-notice';
import { WORDS } from '../run.words';
import { useRun, useScreen } from './run-provider';

const SAY = WORDS.notices;

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
      things={SAY.things}
      trouble={trouble}
      live={live}
      kept={kept}
      onRetry={retry}
      more={
        <Button size="s" onClick={discard}>
          {SAY.discard}
        </Button>
      }
      order={SAY.inOrder}
      deaf={SAY.unreachable}
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
      title={SAY.conflicts(count)}
      actions={
        <Button size="s" onClick={() => store.setState({ later: false })}>
          {SAY.choose}
        </Button>
      }
    >
      {SAY.conflictsWhat}
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
        title={SAY.projectDeleted}
        actions={
          <ButtonLink size="s" href="/?state=deleted">
            {SAY.deletedProjects}
          </ButtonLink>
        }
      >
        {SAY.projectDeletedWhat}
      </Notice>
    );
  }
  if (project.archived) {
    return (
      <Notice
        title={SAY.projectArchived}
        actions={
          <ButtonLink size="s" href={`/projects/${project.id}`}>
            {SAY.openProject}
          </ButtonLink>
        }
      >
        {SAY.projectArchivedWhat}
      </Notice>
    );
  }
  if (!run.archived && !run.deleted) return null;
  return (
    <Notice
      title={run.deleted ? SAY.runDeleted : SAY.runArchived}
      actions={
        <Button size="s" onClick={restore}>
          {SAY.restore}
        </Button>
      }
    >
      {SAY.runClosedWhat}
    </Notice>
  );
}
