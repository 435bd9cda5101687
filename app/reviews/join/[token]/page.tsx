import type { Metadata } from 'next';
import { AccountCard } from '@/app/_account/account-card';
import { findLink } from '@/app/_account/find-link';
import { LINK_WORDS } from '@/app/_account/link.words';
import { findPerson } from '@/app/_session/require-person';
import { ButtonLink } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { pageApi } from '@/lib/application/page-api';
import { GuestForm } from './_components/guest-form';
import { JOIN_WORDS } from './join.words';

// The address holds a secret: it must not travel to another site.
export const metadata: Metadata = { title: JOIN_WORDS.title, referrer: 'no-referrer' };

/** Where a guest link leads: says what it is for, and takes a name. */
export default async function JoinReviewPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const api = await pageApi();
  const [link, person] = await Promise.all([
    findLink(() => api.call('get', '/guest-links/{token}', { params: { token } })),
    findPerson(),
  ]);
  if ('wait' in link) return <AccountCard title={LINK_WORDS.tooMany} intro={link.wait} />;
  if ('gone' in link) {
    return (
      <AccountCard title={JOIN_WORDS.gone} intro={JOIN_WORDS.goneWhy}>
        {person ? <ButtonLink href="/">{COMMON_WORDS.allProjects}</ButtonLink> : null}
      </AccountCard>
    );
  }
  const { reviewId, reviewName, projectName, facilitatorName } = link.found;
  if (person) {
    return (
      <div className="[overflow-wrap:anywhere]">
        <AccountCard
          title={reviewName}
          intro={JOIN_WORDS.signedIn(projectName, facilitatorName, person.name)}
        >
          <ButtonLink href={`/reviews/${reviewId}`} variant="primary">
            {JOIN_WORDS.open}
          </ButtonLink>
        </AccountCard>
      </div>
    );
  }
  return (
    <div className="[overflow-wrap:anywhere]">
      <AccountCard title={reviewName} intro={JOIN_WORDS.invited(facilitatorName, projectName)}>
        <GuestForm token={token} reviewId={reviewId} />
      </AccountCard>
    </div>
  );
}
