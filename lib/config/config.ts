import type { BlockList } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { type KeyRing, readKeyRing } from '@/lib/secrets/key-ring';
import { ConfigError, read } from './config-error';
import { BACKUPS } from './data-files';
import { kept, newSecret, newSigningKey, readSecretKeys, usableKey } from './keys';
import { LIMITS, type LimitSettings } from './limit-settings';
import { type MailSettings, readMail } from './mail-settings';
import { type Origins, originOf, readOrigins } from './origins';
import { projectFile } from './project-file';
import { readSignOn, type SignOnSettings } from './sign-on-settings';
import { readTrustedProxies } from './trusted-proxies';

export interface Config {
  port: number;
  host: string;
  /** The data directory, absolute. */
  data: string;
  /** The folder the guides are read from, absolute. */
  guides: string;
  /** The public address, without a slash at its end. */
  url: string;
  /** Signs sessions. */
  secret: string;
  /** Signs what leaves this instance: an Ed25519 key, PKCS#8 PEM. */
  signingKey: string;
  /** Encrypts secrets in the database. */
  secretKeys: KeyRing;
  owner: { email: string; password: string } | null;
  /** Proxies that are believed about who their visitors are. */
  trustedProxies: BlockList;
  /** Nightly backups: where, how many to keep, and at which hour of UTC; none when they are off. */
  backups: { folder: string; keep: number; hour: number } | null;
  /** Who moves SQLite's log into the database. */
  checkpoints: 'walkaround' | 'litestream';
  /** How many days a project must have been deleted to be removed for good. */
  purgeAfterDays: number;
  origins: Origins;
  limits: LimitSettings;
  /** The identity provider that people may sign in with. */
  signOn: SignOnSettings | null;
  mail: MailSettings | null;
  /** How many bytes of uploaded files a project may have; 0 for no limit. */
  uploadsPerProject: number;
}

const MEGABYTE = 1024 * 1024;
const UPLOADS_PER_PROJECT_MB = 1_024;

const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(least, `must be from ${least} to ${most}`)
    .max(most, `must be from ${least} to ${most}`);

const atLeast0 = (initial: number) =>
  z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(0, 'must be 0 or more')
    .default(initial);

const schema = z.object({
  PORT: wholeNumber(0, 65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  WALKAROUND_DATA: z.string().default('./data'),
  WALKAROUND_GUIDES: z.string().optional(),
  WALKAROUND_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be an address such as https://walkaround.example.com',
    })
    .optional(),
  WALKAROUND_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  WALKAROUND_OWNER_EMAIL: z.email('must be an email address').optional(),
  WALKAROUND_OWNER_PASSWORD: z
    .string()
    .min(8, 'must have at least 8 characters')
    .max(128, 'must have at most 128 characters')
    .optional(),
  WALKAROUND_TRUSTED_PROXIES: z.string().default(''),
  WALKAROUND_BACKUPS: z.string().optional(),
  WALKAROUND_BACKUPS_KEPT: wholeNumber(1, 1_000).default(7),
  WALKAROUND_BACKUP_AT: wholeNumber(0, 23).default(2),
  WALKAROUND_CHECKPOINTS: z
    .enum(['walkaround', 'litestream'], { error: 'must be walkaround or litestream' })
    .default('walkaround'),
  WALKAROUND_PURGE_AFTER_DAYS: wholeNumber(0, 36_500).default(30),
  WALKAROUND_CORS_ORIGINS: z.string().default(''),
  WALKAROUND_REQUESTS_PER_MINUTE: atLeast0(LIMITS.requests),
  WALKAROUND_STREAMS_PER_PERSON: atLeast0(LIMITS.streams),
  WALKAROUND_STREAMS_PER_ADDRESS: atLeast0(LIMITS.streamsFromAddress),
  WALKAROUND_UPLOADS_PER_PROJECT: atLeast0(UPLOADS_PER_PROJECT_MB),
  WALKAROUND_SECRETS_KEY: z.string().optional(),
  OIDC_ISSUER: z.string().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, 'must have at most 60 characters').default('single sign-on'),
  OIDC_SCOPES: z.string().optional(),
  OIDC_GROUPS_CLAIM: z.string().default('groups'),
  OIDC_ADMIN_GROUPS: z.string().default(''),
  OIDC_MEMBER_GROUPS: z.string().default(''),
  OIDC_SIGN_UP: z.stringbool({ error: 'must be true or false' }).default(false),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
});

/**
 * Reads and checks the settings. Makes the data directory, and in it the secrets that nobody set,
 * and the key that signs reports.
 * @throws ConfigError naming every setting that is wrong
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const settings = readSettings(env);
  const { data, secret, secretKeys } = settings;
  return {
    ...settings,
    secret: secret ?? kept(data, 'secret', newSecret),
    signingKey: usableKey(data, kept(data, 'signing-key.pem', newSigningKey)),
    secretKeys: secretKeys ?? readSecretKeys(data),
  };
}

/** What the environment alone says; nothing is made. */
export type Settings = Omit<Config, 'secret' | 'signingKey' | 'secretKeys'> & {
  secret: string | undefined;
  secretKeys: KeyRing | undefined;
};

/**
 * Reads and checks the settings, and leaves the data directory alone.
 * @throws ConfigError naming every setting that is wrong
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  // An empty variable is one nobody set: compose files pass them so.
  const given = Object.entries(env).filter(([, value]) => value !== '');
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'),
    );
  }
  const set = parsed.data;
  const data = path.resolve(set.WALKAROUND_DATA);
  return {
    port: set.PORT,
    host: set.HOST,
    data,
    guides: set.WALKAROUND_GUIDES ? path.resolve(set.WALKAROUND_GUIDES) : projectFile('content'),
    url: (set.WALKAROUND_URL ?? `http://localhost:${set.PORT}`).replace(/\/+$/, ''),
    secret: set.WALKAROUND_SECRET,
    owner: owner(set.WALKAROUND_OWNER_EMAIL, set.WALKAROUND_OWNER_PASSWORD),
    secretKeys: read('WALKAROUND_SECRETS_KEY', set.WALKAROUND_SECRETS_KEY, readKeyRing),
    trustedProxies: read(
      'WALKAROUND_TRUSTED_PROXIES',
      set.WALKAROUND_TRUSTED_PROXIES,
      readTrustedProxies,
    ),
    origins: {
      own: set.WALKAROUND_URL === undefined ? null : originOf(set.WALKAROUND_URL),
      others: read('WALKAROUND_CORS_ORIGINS', set.WALKAROUND_CORS_ORIGINS, readOrigins),
    },
    limits: {
      requests: set.WALKAROUND_REQUESTS_PER_MINUTE,
      streams: set.WALKAROUND_STREAMS_PER_PERSON,
      streamsFromAddress: set.WALKAROUND_STREAMS_PER_ADDRESS,
    },
    uploadsPerProject: set.WALKAROUND_UPLOADS_PER_PROJECT * MEGABYTE,
    backups: backups(data, set),
    checkpoints: set.WALKAROUND_CHECKPOINTS,
    purgeAfterDays: set.WALKAROUND_PURGE_AFTER_DAYS,
    signOn: told(() => readSignOn(set)),
    mail: told(() => readMail(set.SMTP_URL, set.MAIL_FROM)),
  };
}

/** What is read from several settings, which its error names itself. */
function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
}

function backups(data: string, set: z.output<typeof schema>): Config['backups'] {
  const { WALKAROUND_BACKUPS: folder } = set;
  if (folder === 'off') return null;
  return {
    folder: folder ? path.resolve(folder) : path.join(data, BACKUPS),
    keep: set.WALKAROUND_BACKUPS_KEPT,
    hour: set.WALKAROUND_BACKUP_AT,
  };
}

function owner(email?: string, password?: string): Config['owner'] {
  if (!email && !password) return null;
  if (email && password) return { email, password };
  throw new ConfigError('WALKAROUND_OWNER_EMAIL and WALKAROUND_OWNER_PASSWORD go together');
}
