import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { isSetupNeeded } from '@/app/_session/require-person';
import { AccountCard } from '../_components/account-card';
import { NewAccountForm } from '../_components/new-account-form';

export const metadata: Metadata = { title: 'Welcome' };

/** The first visit to a new Walkaround: makes its owner's account. */
export default async function WelcomePage() {
  if (!(await isSetupNeeded())) redirect('/');
  return (
    <AccountCard
      title="Welcome"
      intro={
        <>
          <p>
            Walkaround turns the checklists inside your engineering guides into work that a team
            tracks, reviews together and signs off.
          </p>
          <p className="mt-2">
            Make your account first. It owns this Walkaround and can invite others.
          </p>
        </>
      }
    >
      <NewAccountForm />
    </AccountCard>
  );
}
