import { MessagesSquare } from 'lucide-react';
import type { Metadata } from 'next';
import { findPerson, requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination, parsePage } from '@/components/ui/pagination';
import { TabLinks } from '@/components/ui/tab-links';
import { pageApi } from '@/lib/application/page-api';
import { dayOf } from '@/lib/model/day';
import { LiveRefresh } from '../_components/live-refresh';
import { findProject, headOf } from '../_components/project-data';
import { ReviewList } from '../_components/review-list';
import { REVIEWS_WORDS } from '../_components/reviews.words';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ state?: string | string[]; page?: string | string[] }>;
}

const LIMIT = 20;
const STATES = ['all', 'open', 'closed'] as const;
type State = (typeof STATES)[number];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  if (!(await findPerson())) return {};
  return { title: REVIEWS_WORDS.titleOf((await findProject((await params).id)).name) };
}

/** A project's reviews, the newest first. */
export default async function ProjectReviewsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const query = await searchParams;
  const state = STATES.find((one) => one === query.state) ?? 'all';
  const page = parsePage(query.page);
  const person = await requirePerson(hrefOf(id, state, page));
  const project = await findProject(id);
  const api = await pageApi();
  const [head, { data, meta }] = await Promise.all([
    headOf(id),
    api.list('/projects/{id}/reviews', { params: { id }, query: { state, page, limit: LIMIT } }),
  ]);
  const prepare =
    project.archived || !project.may.includes('review') ? null : (
      <ButtonLink href={`/projects/${id}/reviews/new`} variant="primary" icon={<MessagesSquare />}>
        {REVIEWS_WORDS.prepare}
      </ButtonLink>
    );
  return (
    <Shell person={person}>
      <LiveRefresh projectId={id} head={head} />
      <PageHeader
        title={REVIEWS_WORDS.title}
        crumbs={[
          { label: REVIEWS_WORDS.projects, href: '/' },
          { label: project.name, href: `/projects/${id}` },
        ]}
        description={REVIEWS_WORDS.description}
        actions={prepare}
      />
      <div className="mb-4">
        <TabLinks
          label={REVIEWS_WORDS.which}
          tabs={STATES.map((one) => ({
            href: hrefOf(id, one),
            label: REVIEWS_WORDS.states[one],
            current: one === state,
          }))}
        />
      </div>
      {data.length > 0 ? (
        <Card flush aria-label={REVIEWS_WORDS.title}>
          <ReviewList reviews={data} today={dayOf(new Date())} fixed={project.archived} level={2} />
        </Card>
      ) : (
        <EmptyState icon={<MessagesSquare />} title={REVIEWS_WORDS.none(state)}>
          {state === 'all' ? <p>{REVIEWS_WORDS.noneHint}</p> : null}
        </EmptyState>
      )}
      <Pagination label={REVIEWS_WORDS.pages} meta={meta} hrefOf={(to) => hrefOf(id, state, to)} />
    </Shell>
  );
}

function hrefOf(id: string, state: State, page = 1): string {
  const search = new URLSearchParams();
  if (state !== 'all') search.set('state', state);
  if (page > 1) search.set('page', String(page));
  return `/projects/${id}/reviews${search.size > 0 ? `?${search}` : ''}`;
}
