import type { SignOnSettings } from '@/lib/config/sign-on-settings';
import type { InvitedRole } from '@/lib/model/instance.roles';
import { account } from '@/lib/people/person.schema';
import type { Claims } from './provider';

/** Somebody as the identity provider knows them. */
export interface Identity {
  issuer: string;
  /** The provider's own name of them, which is never another's. */
  subject: string;
  /** In lower case; none when the provider doesn't tell, or it is no address. */
  email: string | null;
  /** Whether the provider says that the address is theirs. */
  emailVerified: boolean;
  name: string;
  groups: string[];
}

/** Reads what the provider says of somebody. What it does not say is not guessed. */
export function identityOf(claims: Claims, settings: SignOnSettings): Identity {
  const { sub, email_verified: verified } = claims;
  const email = emailOf(claims.email);
  const names = [claims.name, claims.preferred_username, email?.split('@')[0], 'Somebody'];
  return {
    issuer: settings.issuer,
    subject: String(sub),
    email,
    // Some providers write it as text.
    emailVerified: email !== null && (verified === true || verified === 'true'),
    name: names.map(nameOf).find((name) => name !== null) as string,
    groups: groupsIn(claims, settings.groupsClaim),
  };
}

/** The groups in a claim, which may be a list or one name, in an object or not. */
export function groupsIn(claims: Claims, claim: string): string[] {
  const found = Object.hasOwn(claims, claim)
    ? claims[claim]
    : claim.split('.').reduce<unknown>((value, part) => partOf(value, part), claims);
  return [found].flat().filter((one) => typeof one === 'string');
}

/**
 * Whether somebody's groups let them in: nothing when groups don't decide that. Those of the admins
 * let in too.
 */
export function isLetIn(groups: string[], settings: SignOnSettings): boolean | null {
  const { adminGroups, memberGroups } = settings;
  if (groups.some((one) => adminGroups.includes(one) || memberGroups.includes(one))) return true;
  return memberGroups.length > 0 ? false : null;
}

/** What somebody's groups make of them: nothing when groups don't decide that. */
export function roleOf(groups: string[], { adminGroups }: SignOnSettings): InvitedRole | null {
  if (adminGroups.length === 0) return null;
  return groups.some((one) => adminGroups.includes(one)) ? 'admin' : 'member';
}

function nameOf(value: unknown): string | null {
  const { success, data } = account.name.safeParse(value);
  return success ? data : null;
}

function emailOf(value: unknown): string | null {
  const { success, data } = account.email.safeParse(value);
  return success ? data.toLowerCase() : null;
}

const partOf = (value: unknown, part: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, part)
    ? (value as Claims)[part]
    : undefined;
