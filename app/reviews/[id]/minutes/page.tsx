import type { Metadata } from 'next';
import { ReportPage } from '@/app/_report/report-page';
import { REPORT_PAGE_WORDS } from '@/app/_report/report-page.words';
import { parseView } from '@/app/_report/report-views';
import { Notice } from '@/components/ui/notice';
import { findReview } from '../find-review';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ view?: string | string[] }>;
}

export const metadata: Metadata = { title: REPORT_PAGE_WORDS.kind('reviews') };

/** The minutes of a review, as they stand now. */
export default async function MinutesPage({ params, searchParams }: Props) {
  const { id } = await params;
  const view = parseView((await searchParams).view);
  const { review, project, me } = await findReview(id, `/reviews/${id}/minutes`);
  const here = { href: `/reviews/${id}`, label: review.name };
  return (
    <ReportPage
      reported={{ kind: 'reviews', id }}
      of={review.name}
      href={`/reviews/${id}/minutes`}
      view={view}
      crumbs={
        me.isGuest
          ? [here]
          : [
              { href: '/', label: REPORT_PAGE_WORDS.projects },
              { href: `/projects/${project.id}`, label: project.name },
              { href: `/projects/${project.id}/reviews`, label: REPORT_PAGE_WORDS.reviews },
              here,
            ]
      }
      notice={
        review.phase === 'closed' ? null : (
          <Notice className="mb-4">{REPORT_PAGE_WORDS.notClosed}</Notice>
        )
      }
    />
  );
}
