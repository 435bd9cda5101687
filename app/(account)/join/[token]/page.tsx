import type { Metadata } from 'next';
import { findPerson } from '@/app/_session/require-person';
import { ButtonLink } from '@/components/button';
import { ApiError, type Data } from '@/lib/api/client';
import { pageApi } from '@/lib/api/page-api';
import { AccountCard } from '../../_components/account-card';
import { NewAccountForm } from '../../_components/new-account-form';

// The address holds a secret: it must not travel to another site.
export const metadata: Metadata = { title: 'Join', referrer: 'no-referrer' };

/** Where an invitation link leads: says who invites, and makes the account. */
export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [invitation, person] = await Promise.all([findInvitation(token), findPerson()]);
  if (!invitation) {
    return (
      <AccountCard
        title="This invitation does not work"
        intro="It was used, revoked or has expired. Each link makes one account, within seven days. Ask whoever sent it for a new one."
      >
        <ButtonLink href="/sign-in">Sign in with an account you have</ButtonLink>
      </AccountCard>
    );
  }
  if (person) {
    return (
      <AccountCard
        title="You are signed in already"
        intro={`You are here as ${person.name} (${person.email}). To make another account with this link, sign out first and open it again.`}
      >
        <ButtonLink href="/" variant="primary">
          All projects
        </ButtonLink>
      </AccountCard>
    );
  }
  return (
    <AccountCard
      title="Join your team"
      intro={`${invitation.invitedBy} invites you to Walkaround, where the team works through its checklists together.`}
    >
      <NewAccountForm token={token} />
    </AccountCard>
  );
}

async function findInvitation(
  token: string,
): Promise<Data<'get', '/invitation-links/{token}'> | null> {
  const api = await pageApi();
  try {
    return await api.call('get', '/invitation-links/{token}', { params: { token } });
  } catch (error) {
    if (error instanceof ApiError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
