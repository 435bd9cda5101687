import type { Metadata } from 'next';
import { findPerson } from '@/app/_session/require-person';
import { ButtonLink } from '@/components/button';
import { COMMON_WORDS } from '@/components/common.words';
import { pageApi } from '@/lib/api/page-api';
import { AccountCard } from '../../_components/account-card';
import { findLink } from '../../_components/find-link';
import { NewAccountForm } from '../../_components/new-account-form';
import { WORDS } from '../../account.words';

// The address holds a secret: it must not travel to another site.
export const metadata: Metadata = { title: WORDS.joinTitle, referrer: 'no-referrer' };

/** Where an invitation link leads: says who invites, and makes the account. */
export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const api = await pageApi();
  const [link, person] = await Promise.all([
    findLink(() => api.call('get', '/invitation-links/{token}', { params: { token } })),
    findPerson(),
  ]);
  if ('wait' in link) return <AccountCard title={WORDS.tooMany} intro={link.wait} />;
  if ('gone' in link) {
    return (
      <AccountCard title={WORDS.joinGone} intro={WORDS.joinGoneWhy}>
        <ButtonLink href="/sign-in">{WORDS.haveAccount}</ButtonLink>
      </AccountCard>
    );
  }
  if (person) {
    return (
      <AccountCard title={WORDS.alreadyIn} intro={WORDS.alreadyInWhy(person.name, person.email)}>
        <ButtonLink href="/" variant="primary">
          {COMMON_WORDS.allProjects}
        </ButtonLink>
      </AccountCard>
    );
  }
  return (
    <AccountCard title={WORDS.join} intro={WORDS.joinIntro(link.found.invitedBy)}>
      <NewAccountForm token={token} />
    </AccountCard>
  );
}
