import { api } from '@/components/api/browser-api';
import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { isClosed } from '../_store/run-state';
import { CLOSED_WORDS as WORDS } from './closed.words';
import { useRun, useScreen } from './run-provider';

/** That a run can't be worked in: it or its project is archived or deleted, with the way back; or by one's role. */
export default function ClosedNotice() {
  const closed = useRun(isClosed);
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
        title={WORDS.projectDeleted}
        actions={
          <ButtonLink size="s" href="/?state=deleted">
            {WORDS.deletedProjects}
          </ButtonLink>
        }
      >
        {WORDS.projectDeletedWhat}
      </Notice>
    );
  }
  if (project.archived) {
    return (
      <Notice
        title={WORDS.projectArchived}
        actions={
          <ButtonLink size="s" href={`/projects/${project.id}`}>
            {WORDS.openProject}
          </ButtonLink>
        }
      >
        {WORDS.projectArchivedWhat}
      </Notice>
    );
  }
  if (!closed) {
    const [title, text] = project.may.includes('review')
      ? [WORDS.reviewer, WORDS.reviewerMay]
      : [WORDS.viewer, WORDS.viewerMay];
    return <Notice title={title}>{text}</Notice>;
  }
  return (
    <Notice
      title={run.deleted ? WORDS.runDeleted : WORDS.runArchived}
      actions={
        project.may.includes('work') ? (
          <Button size="s" onClick={restore}>
            {WORDS.restore}
          </Button>
        ) : undefined
      }
    >
      {WORDS.runClosedWhat}
    </Notice>
  );
}
