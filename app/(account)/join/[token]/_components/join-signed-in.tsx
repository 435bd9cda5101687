import { AccountCard } from '@/app/_account/account-card';
import type { Person } from '@/app/_session/require-person';
import { ButtonLink } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { WORDS } from '../../../account.words';
import { AcceptInvitation } from './accept-invitation';
import { InvitationGift, type InvitationLook } from './invitation-gift';

/** What an invitation is to somebody who is signed in: a way into projects, if it gives any. */
export function JoinSignedIn({
  token,
  link,
  person,
}: {
  token: string;
  link: InvitationLook;
  person: Person;
}) {
  const home = (
    <ButtonLink href="/" variant="primary">
      {COMMON_WORDS.allProjects}
    </ButtonLink>
  );
  if (link.email && link.email !== person.email) {
    return (
      <AccountCard title={WORDS.alreadyIn} intro={WORDS.forAnother(link.email)}>
        {home}
      </AccountCard>
    );
  }
  if (link.projects.length === 0) {
    return (
      <AccountCard title={WORDS.alreadyIn} intro={WORDS.alreadyInWhy(person.name, person.email)}>
        {home}
      </AccountCard>
    );
  }
  return (
    <AccountCard title={WORDS.acceptTitle} intro={WORDS.acceptAs(person.name, person.email)}>
      {/* Their role in the workspace stays what it is. */}
      <InvitationGift link={{ ...link, role: 'member' }} />
      <AcceptInvitation token={token} />
    </AccountCard>
  );
}
