import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { localPath } from '@/app/_session/local-path';
import { findPerson, isSetupNeeded } from '@/app/_session/require-person';
import { AccountCard } from '../_components/account-card';
import { SignInForm } from '../_components/sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

/** Signing in, and on to where the person was going. */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const next = localPath((await searchParams).next);
  if (await findPerson()) redirect(next);
  if (await isSetupNeeded()) redirect('/welcome');
  return (
    <AccountCard
      title="Sign in"
      intro="No account yet? Ask the owner of this Walkaround for an invitation link."
    >
      <SignInForm next={next} />
    </AccountCard>
  );
}
