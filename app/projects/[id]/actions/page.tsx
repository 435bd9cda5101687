import type { Metadata } from 'next';
import { findPerson, requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { ActionPages } from '@/components/actions/action-pages';
import { actionsHref, parseActionState } from '@/components/actions/action-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { parsePage } from '@/components/ui/pagination';
import { pageApi } from '@/lib/application/page-api';
import { dayOf } from '@/lib/model/day';
import { LiveRefresh } from '../_components/live-refresh';
import { findProject, headOf } from '../_components/project-data';
import { ACTIONS_WORDS } from '../_components/reviews.words';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ state?: string | string[]; page?: string | string[] }>;
}

const LIMIT = 50;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  if (!(await findPerson())) return {};
  return { title: ACTIONS_WORDS.titleOf((await findProject((await params).id)).name) };
}

/** What is to be done in a project, whoever’s it is. */
export default async function ProjectActionsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const query = await searchParams;
  const state = parseActionState(query.state);
  const page = parsePage(query.page);
  const path = `/projects/${id}/actions`;
  const person = await requirePerson(actionsHref(path, state, page));
  const project = await findProject(id);
  const api = await pageApi();
  const [head, list] = await Promise.all([
    headOf(id),
    api.list('/projects/{id}/actions', { params: { id }, query: { state, page, limit: LIMIT } }),
  ]);
  return (
    <Shell person={person}>
      <LiveRefresh projectId={id} head={head} />
      <PageHeader
        title={ACTIONS_WORDS.title}
        crumbs={[
          { label: ACTIONS_WORDS.projects, href: '/' },
          { label: project.name, href: `/projects/${id}` },
        ]}
        description={ACTIONS_WORDS.description}
      />
      <ActionPages
        path={path}
        state={state}
        list={list}
        today={dayOf(new Date())}
        place="project"
        fixed={project.archived}
        hint={<p>{ACTIONS_WORDS.hint}</p>}
      />
    </Shell>
  );
}
