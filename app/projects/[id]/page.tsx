import type { Metadata } from 'next';
import { findPerson, requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { parseListState } from '@/components/ui/state-tabs';
import { findProject } from './_components/project-data';
import { ProjectView, projectHref } from './_components/project-view';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ state?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  // Whoever is not signed in is sent away by the page, without learning the project's name.
  if (!(await findPerson())) return {};
  return { title: (await findProject((await params).id)).name };
}

/** A project: its workflow stage by stage, and what happened in it. */
export default async function ProjectPage({ params, searchParams }: Props) {
  const { id } = await params;
  const state = parseListState((await searchParams).state);
  const person = await requirePerson(projectHref(id, state));
  // Asked before anything is sent, so that what is missing is a real 404.
  const project = await findProject(id);
  return (
    <Shell person={person} wide>
      <ProjectView project={project} state={state} me={person} />
    </Shell>
  );
}
