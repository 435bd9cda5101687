import type { Metadata } from 'next';
import { AccountCard } from '@/app/_account/account-card';
import { findLink } from '@/app/_account/find-link';
import { LINK_WORDS } from '@/app/_account/link.words';
import { findPerson } from '@/app/_session/require-person';
import { ButtonLink } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { pageApi } from '@/lib/application/page-api';
import { NewAccountForm } from '../../_components/new-account-form';
import { WORDS } from '../../account.words';
import { InvitationGift } from './_components/invitation-gift';
import { JoinSignedIn } from './_components/join-signed-in';

// The address holds a secret: it must not travel to another site.
export const metadata: Metadata = { title: WORDS.joinTitle, referrer: 'no-referrer' };

/** Where an invitation link leads: says who invites and to what, and makes the account or uses one's own. */
export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const api = await pageApi();
  const [link, person] = await Promise.all([
    findLink(() => api.call('get', '/invitation-links/{token}', { params: { token } })),
    findPerson(),
  ]);
  if ('wait' in link) return <AccountCard title={LINK_WORDS.tooMany} intro={link.wait} />;
  if ('gone' in link) {
    return (
      <AccountCard
        title={WORDS.joinGone}
        intro={person ? WORDS.joinGoneSignedIn(person.name) : WORDS.joinGoneWhy}
      >
        {person ? (
          <ButtonLink href="/">{COMMON_WORDS.allProjects}</ButtonLink>
        ) : (
          <ButtonLink href="/sign-in">{WORDS.haveAccount}</ButtonLink>
        )}
      </AccountCard>
    );
  }
  const { found } = link;
  if (person) return <JoinSignedIn token={token} link={found} person={person} />;
  return (
    <AccountCard title={WORDS.join} intro={WORDS.joinIntro(found.invitedBy)}>
      <InvitationGift link={found} />
      <NewAccountForm token={token} email={found.email} />
      {found.projects.length > 0 ? (
        <div className="mt-5 border-t border-line pt-4 text-sm">
          <p className="mb-2 text-muted">{WORDS.haveAccountWhy}</p>
          <ButtonLink href={`/sign-in?next=${encodeURIComponent(`/join/${token}`)}`}>
            {WORDS.signInAndAccept}
          </ButtonLink>
        </div>
      ) : null}
    </AccountCard>
  );
}
