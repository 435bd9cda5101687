import {
  flag,
  id,
  index,
  moment,
  oneOf,
  ref,
  string,
  table,
  timestamps,
  uniqueIndex,
  whole,
} from '@/lib/db/kit/dialect';
import { INSTANCE_ROLES, INVITED_ROLES } from '@/lib/model/instance.roles';
import { NOTICE_KINDS } from '@/lib/model/notice.types';

/** People with an account, and tokens that act for themselves. better-auth calls this table `user`. */
export const people = table(
  'people',
  {
    id: id(),
    name: string().notNull(),
    email: string().notNull().unique(),
    emailVerified: flag().notNull().default(false),
    image: string(),
    /** A project's own token stands here too, so that what it does has a name; it never signs in. */
    kind: oneOf(['person', 'token']).notNull().default('person'),
    role: oneOf(INSTANCE_ROLES).notNull().default('member'),
    /** Since when the person can't sign in; their name and history stay. */
    deactivatedAt: moment(),
    /** Since when all that told who it was is gone; the name is a made-up one. */
    erasedAt: moment(),
    ...timestamps(),
  },
  (t) => [index('people_by_kind').on(t.kind, t.id)],
);

export const sessions = table(
  'sessions',
  {
    id: id(),
    userId: ref()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    token: string().notNull().unique(),
    expiresAt: moment().notNull(),
    ipAddress: string(),
    userAgent: string(),
    ...timestamps(),
  },
  (t) => [index('sessions_by_user').on(t.userId)],
);

/** How a person can prove who they are; the password's hash lives here. */
export const accounts = table(
  'accounts',
  {
    id: id(),
    userId: ref()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    accountId: string().notNull(),
    providerId: string().notNull(),
    accessToken: string(),
    refreshToken: string(),
    idToken: string(),
    accessTokenExpiresAt: moment(),
    refreshTokenExpiresAt: moment(),
    scope: string(),
    password: string(),
    ...timestamps(),
  },
  (t) => [index('accounts_by_user').on(t.userId)],
);

/**
 * Somebody's account at the identity provider, which signs them in here. The provider's own name of
 * them counts, with the provider it is of: emails there change, and another provider may have the
 * same name for somebody else. None of its tokens is kept.
 */
export const providerAccounts = table(
  'provider_accounts',
  {
    id: id(),
    personId: ref()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    issuer: string().notNull(),
    subject: string().notNull(),
    /** As the provider last said. */
    email: string(),
    lastUsedAt: moment(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('provider_accounts_by_subject').on(t.issuer, t.subject),
    uniqueIndex('provider_accounts_by_person').on(t.personId, t.issuer),
  ],
);

/** What happened to somebody's account that they should know of. */
export const notices = table(
  'notices',
  {
    id: id(),
    personId: ref()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: oneOf(NOTICE_KINDS).notNull(),
    /** Who did it; none when it was the person, or the identity provider. */
    byId: ref().references(() => people.id),
    seenAt: moment(),
    ...timestamps(),
  },
  (t) => [index('notices_by_person').on(t.personId, t.createdAt)],
);

/** A key on somebody's device that says that it is really them. */
export const passkeys = table(
  'passkeys',
  {
    id: id(),
    personId: ref()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: string().notNull(),
    /** What the authenticator calls the key, base64url. */
    credentialId: string().notNull().unique(),
    /** The COSE public key, base64url. */
    publicKey: string().notNull(),
    /** How often the authenticator says that the key was used; 0 where it does not count. */
    counter: whole().notNull(),
    /** How the authenticator can be reached, separated by commas. */
    transports: string(),
    lastUsedAt: moment(),
    ...timestamps(),
  },
  (t) => [index('passkeys_by_person').on(t.personId, t.createdAt)],
);

/** The app on somebody's phone whose codes are asked for besides their password. */
export const secondFactors = table('second_factors', {
  personId: ref()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  /** What the app makes its codes of; encrypted. */
  secret: string().notNull(),
  /** Since when it is asked for; not before its first code was right. */
  confirmedAt: moment(),
  /** The half minute, since 1970, of the last code that was taken: none is taken again. */
  lastStep: whole(),
  ...timestamps(),
});

/** A code that signs somebody in once who lost the app. Only its hash is kept. */
export const recoveryCodes = table(
  'recovery_codes',
  {
    id: id(),
    personId: ref()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    codeHash: string().notNull(),
    usedAt: moment(),
    ...timestamps(),
  },
  (t) => [index('recovery_codes_by_person').on(t.personId)],
);

export const verifications = table(
  'verifications',
  {
    id: id(),
    identifier: string().notNull(),
    value: string().notNull(),
    expiresAt: moment().notNull(),
    ...timestamps(),
  },
  (t) => [index('verifications_by_identifier').on(t.identifier)],
);

/** A one-time link that lets one more person make an account. Only the token's hash is kept. */
export const invitations = table(
  'invitations',
  {
    id: id(),
    tokenHash: string().notNull().unique(),
    invitedBy: ref()
      .notNull()
      .references(() => people.id),
    /** What the account that is made with it becomes. */
    role: oneOf(INVITED_ROLES).notNull().default('member'),
    /** Whose account it must be; anybody's where there is none. */
    email: string(),
    expiresAt: moment().notNull(),
    acceptedAt: moment(),
    acceptedBy: ref().references(() => people.id),
    revokedAt: moment(),
    ...timestamps(),
  },
  (t) => [index('invitations_open').on(t.acceptedAt, t.revokedAt, t.expiresAt)],
);

/** A one-time link, made by an owner, that lets one person choose a new password. Only the token's hash is kept. */
export const passwordResets = table(
  'password_resets',
  {
    id: id(),
    tokenHash: string().notNull().unique(),
    personId: ref()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** The owner who made it; none when the person asked for it by mail, or for one made on the server's command line. */
    createdBy: ref().references(() => people.id),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    revokedAt: moment(),
    ...timestamps(),
  },
  (t) => [index('password_resets_by_person').on(t.personId, t.expiresAt)],
);
