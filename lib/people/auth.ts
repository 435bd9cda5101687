import { APIError, betterAuth } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { v7 as uuidv7 } from 'uuid';
import type { Config } from '@/lib/config/config';
import type { Database } from '@/lib/db/database';
import { queuedAdapter } from './auth.adapter';
import { INVITATION_HEADER } from './invitation.types';
import { countPeople } from './person.repo';

export type Auth = ReturnType<typeof createAuth>;

/** The length that a password must have, in characters. */
export const PASSWORD = { min: 8, max: 128 };

/**
 * Accounts, passwords and sessions. Signing up is open once, for the owner; afterwards it takes
 * an invitation, which `claimed` says was just taken.
 */
export function createAuth(deps: {
  db: Database;
  config: Pick<Config, 'url' | 'secret'>;
  onWrite: (model: string) => void;
  claimed: (invitation: string) => boolean;
}) {
  const { db, config, onWrite, claimed } = deps;
  return betterAuth({
    appName: 'Walkaround',
    baseURL: config.url,
    basePath: '/api/auth',
    secret: config.secret,
    database: queuedAdapter(db, onWrite),
    telemetry: { enabled: false },
    logger: { level: 'error' },
    trustedOrigins: (request) => [config.url, ...ownOrigin(request)],
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD.min,
      maxPasswordLength: PASSWORD.max,
    },
    user: {
      additionalFields: { role: { type: 'string', input: false, defaultValue: 'member' } },
    },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/sign-up/email': { window: 60, max: 20 },
      },
    },
    advanced: {
      cookiePrefix: 'walkaround',
      // same-origin.ts refuses other sites for the whole API; this one would also refuse scripts.
      disableCSRFCheck: true,
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: ['x-walkaround-ip'] },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        if (ctx.path !== '/sign-up/email' || (await countPeople(db.read)) === 0) return;
        const invitation = ctx.headers?.get(INVITATION_HEADER);
        if (!invitation || !claimed(invitation)) {
          throw new APIError('FORBIDDEN', {
            message: 'An account is made with an invitation link. Ask the owner for one.',
          });
        }
      }),
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => ({
            data: { ...user, role: (await countPeople(db.read)) === 0 ? 'owner' : 'member' },
          }),
        },
      },
    },
  });
}

/** A page that talks to the address it came from is not another site, whatever that address. */
function ownOrigin(request: Request | undefined): string[] {
  const host = request?.headers.get('host');
  return host ? [`http://${host}`, `https://${host}`] : [];
}
