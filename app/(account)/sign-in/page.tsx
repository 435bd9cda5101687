import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { localPath } from '@/app/_session/local-path';
import { findPerson, isSetupNeeded } from '@/app/_session/require-person';
import { Notice } from '@/components/notice';
import { AccountCard } from '../_components/account-card';
import { SignInForm } from '../_components/sign-in-form';
import { WORDS } from '../account.words';

export const metadata: Metadata = { title: WORDS.signIn };

/** Signing in, and on to where the person was going. */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[]; reset?: string | string[] }>;
}) {
  const asked = await searchParams;
  const next = localPath(asked.next);
  if (await findPerson()) redirect(next);
  if (await isSetupNeeded()) redirect('/welcome');
  return (
    <>
      {asked.reset === 'done' ? (
        <Notice tone="done" className="mb-4">
          {WORDS.passwordChanged}
        </Notice>
      ) : null}
      <AccountCard title={WORDS.signIn} intro={WORDS.signInIntro}>
        <SignInForm next={next} />
        <div className="mt-5 border-t border-line pt-4 text-[0.8125rem] text-muted">
          <h2 className="font-medium text-ink">{WORDS.forgot}</h2>
          <p className="mt-1">{WORDS.forgotMember}</p>
          <p className="mt-1">
            {WORDS.forgotOwner}{' '}
            <code className="rounded-sm bg-sunken px-1 py-0.5 text-ink [overflow-wrap:anywhere]">
              {WORDS.resetCommand}
            </code>
          </p>
        </div>
      </AccountCard>
    </>
  );
}
