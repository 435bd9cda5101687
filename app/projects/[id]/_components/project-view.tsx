import { Lock } from 'lucide-react';
import { RestoreProject } from '@/app/_home/restore-project';
import type { Person } from '@/app/_session/require-person';
import { LazyMarkdown } from '@/components/markdown/markdown-lazy';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StateTabs } from '@/components/ui/state-tabs';
import { dayOf } from '@/lib/model/day';
import type { ListState } from '@/lib/model/list-state';
import type { Deed } from '@/lib/model/project.roles';
import { PROJECT_WORDS } from '../project.words';
import { ActivityList } from './activity-list';
import { ProjectActions } from './project-actions';
import { loadProject, type Project } from './project-data';
import { ProjectActionsCard, ProjectReviews } from './project-reviews';
import { ProjectScreen } from './project-screen';
import { WhoIsHere } from './who-is-here';
import { Workflow } from './workflow';

/** A project's head, its workflow in one state, and what happened in it. */
export async function ProjectView({
  project,
  state,
  me,
}: {
  project: Project;
  state: ListState;
  me: Person;
}) {
  const { id, name, description, access, guests, badge, archived, may, mayManage, pinned } =
    project;
  const { runs, counts, members, people, events, runTitles, reviews, actions } = await loadProject(
    id,
    state,
  );
  const { signersApart, stageRules } = project;
  const about = { id, name, description, access, guests, badge, signersApart, stageRules };
  const facts = { ...about, archived, may, mayManage, pinned };
  const place = { projectId: id, today: dayOf(new Date()) };
  const fixed = (deed: Deed) => archived || !may.includes(deed);
  return (
    <ProjectScreen project={facts} me={{ id: me.id }} head={events[0]?.seq ?? 0}>
      <PageHeader
        title={<span className="[overflow-wrap:anywhere]">{name}</span>}
        crumbs={[{ label: PROJECT_WORDS.projects, href: '/' }]}
        description={description ? <LazyMarkdown source={description} compact /> : undefined}
        meta={
          <>
            {access === 'private' ? (
              <Badge icon={<Lock />}>{PROJECT_WORDS.membersOnly}</Badge>
            ) : (
              <Badge>{PROJECT_WORDS.everyoneHere}</Badge>
            )}
            {archived ? <Badge tone="skip">{PROJECT_WORDS.archived}</Badge> : null}
            <WhoIsHere />
          </>
        }
        actions={
          <ProjectActions
            project={facts}
            members={members.map((member) => ({ id: member.id, name: member.name }))}
            runs={state === 'deleted' ? [] : runs.map((run) => ({ id: run.id, title: run.title }))}
          />
        }
      />
      {archived ? (
        <Notice
          className="mb-5"
          title={PROJECT_WORDS.archivedTitle}
          actions={
            mayManage ? <RestoreProject project={{ id, name, deleted: false }} /> : undefined
          }
        >
          {mayManage ? PROJECT_WORDS.archivedText : PROJECT_WORDS.archivedForOthers}
        </Notice>
      ) : null}
      <section aria-labelledby="workflow">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <h2 id="workflow" className="text-base font-semibold">
            {PROJECT_WORDS.workflow}
          </h2>
          <StateTabs
            label={PROJECT_WORDS.whichRuns}
            current={state}
            hrefOf={(to) => projectHref(id, to)}
          />
        </div>
        <Workflow runs={runs} rules={stageRules} state={state} fixed={fixed('work')} />
      </section>
      <div className="mt-7 grid items-start gap-6 lg:grid-cols-2">
        <ProjectReviews
          {...place}
          fixed={fixed('review')}
          reviews={reviews}
          hasRuns={counts.active > 0}
        />
        <ProjectActionsCard {...place} fixed={fixed('discuss')} actions={actions} />
      </div>
      <Card title={PROJECT_WORDS.activity} flush className="mt-7 max-w-3xl">
        <ActivityList projectId={id} newest={events} people={people} runTitles={runTitles} />
      </Card>
    </ProjectScreen>
  );
}

/** The address of a project's page with its runs of one state. */
export const projectHref = (id: string, state: ListState) =>
  state === 'active' ? `/projects/${id}` : `/projects/${id}?state=${state}`;
