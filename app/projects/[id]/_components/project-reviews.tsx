import { MessagesSquare } from 'lucide-react';
import { ActionsInPage } from '@/components/actions/actions-in-page';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import Link from '@/components/ui/link';
import type { loadProject, Review } from './project-data';
import { ReviewList } from './review-list';
import { ACTIONS_WORDS, REVIEWS_WORDS } from './reviews.words';

type Loaded = Awaited<ReturnType<typeof loadProject>>;

interface Place {
  projectId: string;
  today: string;
  /** The project takes no changes. */
  fixed: boolean;
}

/** The project page's reviews: those that go on, and what the last ones came to. */
export function ProjectReviews({
  reviews: { open, closed },
  hasRuns,
  projectId,
  today,
  fixed,
}: Place & Pick<Loaded, 'reviews'> & { hasRuns: boolean }) {
  const shown: Review[] = [...open.data, ...closed.data];
  const total = open.meta.total + closed.meta.total;
  return (
    <Card
      title={REVIEWS_WORDS.title}
      flush
      actions={
        total > 0 ? (
          <Link href={`/projects/${projectId}/reviews`} className={ALL}>
            {REVIEWS_WORDS.all(total)}
            <span className="sr-only">{REVIEWS_WORDS.allOf}</span>
          </Link>
        ) : null
      }
    >
      {shown.length > 0 ? (
        <ReviewList reviews={shown} today={today} fixed={fixed} />
      ) : (
        <EmptyState
          level={3}
          icon={<MessagesSquare />}
          title={REVIEWS_WORDS.none('all')}
          actions={
            fixed || !hasRuns ? null : (
              <ButtonLink href={`/projects/${projectId}/reviews/new`}>
                {REVIEWS_WORDS.prepareFirst}
              </ButtonLink>
            )
          }
        >
          <p>{REVIEWS_WORDS.noneText}</p>
        </EmptyState>
      )}
    </Card>
  );
}

/** The project page's open actions, those that are overdue first. */
export function ProjectActionsCard({
  actions: { data, meta, overdue },
  projectId,
  today,
  fixed,
}: Place & Pick<Loaded, 'actions'>) {
  const path = `/projects/${projectId}/actions`;
  return (
    <Card
      title={ACTIONS_WORDS.title}
      flush
      actions={
        <>
          {overdue > 0 ? (
            <Link href={`${path}?state=overdue`} className="inline-flex rounded-full">
              <Badge tone="danger">{ACTIONS_WORDS.overdue(overdue)}</Badge>
            </Link>
          ) : null}
          <Link href={path} className={ALL}>
            {ACTIONS_WORDS.allOpen(meta.total)}
            <span className="sr-only">{ACTIONS_WORDS.allOf}</span>
          </Link>
        </>
      }
    >
      {data.length > 0 ? (
        <ActionsInPage
          label={ACTIONS_WORDS.open}
          actions={data}
          today={today}
          place="project"
          fixed={fixed}
        />
      ) : (
        <p className="p-4 text-sm text-muted">{ACTIONS_WORDS.nothing}</p>
      )}
    </Card>
  );
}

const ALL =
  'touch-target inline-flex items-center text-[0.8125rem] font-medium text-accent hover:underline';
