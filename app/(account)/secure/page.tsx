import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountCard } from '@/app/_account/account-card';
import { isSecondFactorDue } from '@/app/_session/second-factor-due';
import { SecondFactor } from '@/app/account/_components/second-factor';
import { pageApi } from '@/lib/application/page-api';
import { localPath } from '@/lib/model/local-path';
import { WORDS } from '../account.words';
import { LeaveButton } from './_components/leave-button';

export const metadata: Metadata = { title: WORDS.secure };

/** For whoever must set up an authenticator app first; then on to where they were going. */
export default async function SecurePage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const next = localPath((await searchParams).next);
  if (!(await isSecondFactorDue())) redirect(next);
  const state = await (await pageApi()).call('get', '/me/second-factor');
  return (
    <AccountCard title={WORDS.secure} intro={WORDS.secureIntro}>
      <SecondFactor state={state} />
      <div className="mt-5 border-t border-line pt-4">
        <LeaveButton />
      </div>
    </AccountCard>
  );
}
