import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountCard } from '@/app/_account/account-card';
import { pageApi } from '@/lib/application/page-api';
import { WORDS } from '../account.words';
import { ForgottenForm } from './_components/forgotten-form';

export const metadata: Metadata = { title: WORDS.forgot };

/** Asks for a link for a new password by mail; there is no such page where no mail is sent. */
export default async function ForgotPage() {
  const api = await pageApi();
  if (!(await api.call('get', '/sign-in-ways')).mail) notFound();
  return (
    <AccountCard title={WORDS.forgot} intro={WORDS.forgotIntro}>
      <ForgottenForm />
    </AccountCard>
  );
}
