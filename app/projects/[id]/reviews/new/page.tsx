import type { Metadata } from 'next';
import { requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { findProject } from '../../_components/project-data';
import { type Asked, loadNewReview } from './_components/new-review-data';
import { NewReviewForm } from './_components/new-review-form';
import { PREPARE_WORDS } from './prepare.words';

export const metadata: Metadata = { title: PREPARE_WORDS.title };

/** Preparing a review. The address may say what it follows up on, or what it is about. */
export default async function NewReviewPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Asked>;
}) {
  const { id } = await params;
  const asked = await searchParams;
  const person = await requirePerson(addressOf(id, asked));
  const project = await findProject(id);
  const props = await loadNewReview(project, person.id, asked);
  const home = `/projects/${id}`;
  return (
    <Shell person={person}>
      <PageHeader
        title={PREPARE_WORDS.title}
        crumbs={[
          { label: PREPARE_WORDS.projects, href: '/' },
          { label: project.name, href: home },
          { label: PREPARE_WORDS.reviews, href: `${home}/reviews` },
        ]}
        description={PREPARE_WORDS.description}
      />
      {project.archived ? (
        <EmptyState
          title={PREPARE_WORDS.archived}
          actions={<ButtonLink href={home}>{PREPARE_WORDS.openProject}</ButtonLink>}
        >
          <p>{PREPARE_WORDS.archivedText}</p>
        </EmptyState>
      ) : props.runs.length === 0 ? (
        <EmptyState
          title={PREPARE_WORDS.nothing}
          actions={<ButtonLink href={home}>{PREPARE_WORDS.openProject}</ButtonLink>}
        >
          <p>{PREPARE_WORDS.nothingText}</p>
        </EmptyState>
      ) : (
        // Another address is another review.
        <NewReviewForm key={addressOf(id, asked)} {...props} />
      )}
    </Shell>
  );
}

function addressOf(id: string, asked: Asked): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    for (const one of [value ?? []].flat()) search.append(name, one);
  }
  return `/projects/${id}/reviews/new${search.size > 0 ? `?${search}` : ''}`;
}
