import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountCard } from '@/app/_account/account-card';
import { isSetupNeeded } from '@/app/_session/require-person';
import { NewAccountForm } from '../_components/new-account-form';
import { WORDS } from '../account.words';

export const metadata: Metadata = { title: WORDS.welcome };

/** The first visit to a new Walkaround: makes its owner's account. */
export default async function WelcomePage() {
  if (!(await isSetupNeeded())) redirect('/');
  return (
    <AccountCard
      title={WORDS.welcome}
      intro={
        <>
          <p>{WORDS.welcomeWhat}</p>
          <p className="mt-2">{WORDS.welcomeFirst}</p>
        </>
      }
    >
      <NewAccountForm />
    </AccountCard>
  );
}
