import type { Metadata } from 'next';
import { findPerson } from '@/app/_session/require-person';
import { AccountCard } from '@/app/(account)/_components/account-card';
import { findLink } from '@/app/(account)/_components/find-link';
import { WORDS as ACCOUNT_WORDS } from '@/app/(account)/account.words';
import { ButtonLink } from '@/components/button';
import { pageApi } from '@/lib/api/page-api';
import { GuestForm } from './_components/guest-form';

// The address holds a secret: it must not travel to another site.
export const metadata: Metadata = { title: 'Join a review', referrer: 'no-referrer' };

/** Where a guest link leads: says what it is for, and takes a name. */
export default async function JoinReviewPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const api = await pageApi();
  const [link, person] = await Promise.all([
    findLink(() => api.call('get', '/guest-links/{token}', { params: { token } })),
    findPerson(),
  ]);
  if ('wait' in link) return <AccountCard title={ACCOUNT_WORDS.tooMany} intro={link.wait} />;
  if ('gone' in link) {
    return (
      <AccountCard
        title="This link does not work"
        intro="It was closed, or a new one has taken its place. Ask whoever sent it for the new one."
      >
        {person ? <ButtonLink href="/">All projects</ButtonLink> : null}
      </AccountCard>
    );
  }
  const { reviewId, reviewName, projectName, facilitatorName } = link.found;
  if (person) {
    return (
      <div className="[overflow-wrap:anywhere]">
        <AccountCard
          title={reviewName}
          intro={`A review of ${projectName}, led by ${facilitatorName}. You are signed in as ${person.name}, so you need no guest link.`}
        >
          <ButtonLink href={`/reviews/${reviewId}`} variant="primary">
            Open the review
          </ButtonLink>
        </AccountCard>
      </div>
    );
  }
  return (
    <div className="[overflow-wrap:anywhere]">
      <AccountCard
        title={reviewName}
        intro={`${facilitatorName} invites you to a review of ${projectName}. You vote, comment and write in the shared notes; nothing else of the project is shown to you.`}
      >
        <GuestForm token={token} reviewId={reviewId} />
      </AccountCard>
    </div>
  );
}
