import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountCard } from '@/app/_account/account-card';
import { findPerson, isSetupNeeded } from '@/app/_session/require-person';
import { Notice } from '@/components/ui/notice';
import { pageApi } from '@/lib/application/page-api';
import { localPath } from '@/lib/model/local-path';
import { problemIn } from '@/lib/single-sign-on/sign-on.words';
import { Forgotten } from '../_components/forgotten';
import { PasskeySignIn } from '../_components/passkey-sign-in';
import { ProviderSignIn } from '../_components/provider-sign-in';
import { SignInForm } from '../_components/sign-in-form';
import { WORDS } from '../account.words';

export const metadata: Metadata = { title: WORDS.signIn };

/** Signing in, and on to where the person was going. */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<
    Record<'next' | 'reset' | 'deleted' | 'problem', string | string[] | undefined>
  >;
}) {
  const asked = await searchParams;
  const next = localPath(asked.next);
  if (await findPerson()) redirect(next);
  if (await isSetupNeeded()) redirect('/welcome');
  const { provider, mail } = await (await pageApi()).call('get', '/sign-in-ways');
  const problem = problemIn(asked.problem);
  return (
    <>
      {asked.reset === 'done' ? (
        <Notice tone="done" className="mb-4">
          {WORDS.passwordChanged}
        </Notice>
      ) : null}
      {asked.deleted === 'account' ? (
        <Notice tone="done" className="mb-4" title={WORDS.accountDeleted}>
          {WORDS.accountDeletedWhat}
        </Notice>
      ) : null}
      {problem ? (
        <Notice tone="error" className="mb-4">
          {problem}
        </Notice>
      ) : null}
      <AccountCard title={WORDS.signIn} intro={WORDS.signInIntro}>
        <SignInForm next={next} />
        <PasskeySignIn next={next} />
        {provider ? <ProviderSignIn name={provider.name} next={next} /> : null}
        <Forgotten mail={mail} />
      </AccountCard>
    </>
  );
}
