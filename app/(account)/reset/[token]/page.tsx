import type { Metadata } from 'next';
import { AccountCard } from '@/app/_account/account-card';
import { findLink } from '@/app/_account/find-link';
import { LINK_WORDS } from '@/app/_account/link.words';
import { ButtonLink } from '@/components/ui/button';
import { pageApi } from '@/lib/application/page-api';
import { WORDS } from '../../account.words';
import { ResetForm } from './_components/reset-form';

// The address holds a secret: it must not travel to another site.
export const metadata: Metadata = { title: WORDS.resetTitle, referrer: 'no-referrer' };

/** Where a reset link leads: says whose password it is for, and takes a new one. */
export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const api = await pageApi();
  const link = await findLink(() => api.call('get', '/reset-links/{token}', { params: { token } }));
  if ('wait' in link) return <AccountCard title={LINK_WORDS.tooMany} intro={link.wait} />;
  if ('gone' in link) {
    return (
      <AccountCard title={WORDS.resetGone} intro={WORDS.resetGoneWhy}>
        <ButtonLink href="/sign-in">{WORDS.toSignIn}</ButtonLink>
      </AccountCard>
    );
  }
  const { name, email } = link.found;
  return (
    <AccountCard title={WORDS.reset} intro={WORDS.resetIntro(name, email)}>
      <ResetForm token={token} email={email} />
    </AccountCard>
  );
}
