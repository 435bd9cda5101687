import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { BlockList } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { projectFile } from './project-file';
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
  owner: { email: string; password: string } | null;
  /** Proxies that are believed about who their visitors are. */
  trustedProxies: BlockList;
}

/** What the environment says is wrong, one sentence a line, for whoever started the server. */
export class ConfigError extends Error {}

const schema = z.object({
  PORT: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(0, 'must be from 0 to 65535')
    .max(65535, 'must be from 0 to 65535')
    .default(3000),
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
});

/**
 * Reads and checks the settings. Makes the data directory, and in it a secret when nobody set one,
 * and the key that signs reports.
 * @throws ConfigError naming every setting that is wrong
 */
export function readConfig(env: Record<string, string | undefined>): Config {
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
    secret: set.WALKAROUND_SECRET ?? kept(data, 'secret', newSecret),
    signingKey: usableKey(data, kept(data, 'signing-key.pem', newSigningKey)),
    owner: owner(set.WALKAROUND_OWNER_EMAIL, set.WALKAROUND_OWNER_PASSWORD),
    trustedProxies: proxies(set.WALKAROUND_TRUSTED_PROXIES),
  };
}

function proxies(text: string): BlockList {
  try {
    return readTrustedProxies(text);
  } catch (error) {
    throw new ConfigError(`WALKAROUND_TRUSTED_PROXIES: ${(error as Error).message}`);
  }
}

function owner(email?: string, password?: string): Config['owner'] {
  if (!email && !password) return null;
  if (email && password) return { email, password };
  throw new ConfigError('WALKAROUND_OWNER_EMAIL and WALKAROUND_OWNER_PASSWORD go together');
}

/** What a file of the data directory says; it is made once, for the process's owner alone. */
function kept(data: string, name: string, make: () => string): string {
  const file = path.join(data, name);
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError(`WALKAROUND_DATA ${data} can't be written: ${(error as Error).message}`);
  }
}

const newSecret = () => randomBytes(32).toString('hex');

function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** A key that is damaged is never replaced unasked: what it signed could not be checked any more. */
function usableKey(data: string, pem: string): string {
  try {
    if (createPrivateKey(pem).asymmetricKeyType === 'ed25519') return pem;
  } catch {}
  throw new ConfigError(
    `${path.join(data, 'signing-key.pem')} is not an Ed25519 private key. Put it back from a backup, or move it away to have a new one made.`,
  );
}
