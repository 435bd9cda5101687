import { index, sqliteTable } from 'drizzle-orm/sqlite-core';
import { flag, id, moment, oneOf, ref, string, timestamps, whole } from '../columns.sqlite';

/** People with an account. better-auth calls this table `user`. */
export const people = sqliteTable('people', {
  id: id(),
  name: string().notNull(),
  email: string().notNull().unique(),
  emailVerified: flag().notNull().default(false),
  image: string(),
  role: oneOf(['owner', 'member']).notNull().default('member'),
  /** Since when the person can't sign in; their name and history stay. */
  deactivatedAt: moment(),
  ...timestamps(),
});

export const sessions = sqliteTable(
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
export const accounts = sqliteTable(
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

/** A key on somebody's device that says that it is really them. */
export const passkeys = sqliteTable(
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

export const verifications = sqliteTable(
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
export const invitations = sqliteTable(
  'invitations',
  {
    id: id(),
    tokenHash: string().notNull().unique(),
    invitedBy: ref()
      .notNull()
      .references(() => people.id),
    expiresAt: moment().notNull(),
    acceptedAt: moment(),
    acceptedBy: ref().references(() => people.id),
    revokedAt: moment(),
    ...timestamps(),
  },
  (t) => [index('invitations_open').on(t.acceptedAt, t.revokedAt, t.expiresAt)],
);

/** A one-time link, made by an owner, that lets one person choose a new password. Only the token's hash is kept. */
export const passwordResets = sqliteTable(
  'password_resets',
  {
    id: id(),
    tokenHash: string().notNull().unique(),
    personId: ref()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** The owner who made it; none when it was made on the server's command line. */
    createdBy: ref().references(() => people.id),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    revokedAt: moment(),
    ...timestamps(),
  },
  (t) => [index('password_resets_by_person').on(t.personId, t.expiresAt)],
);
