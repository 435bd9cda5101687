import { APIError, createAuthMiddleware } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import type { Logger } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { ADDRESS_HEADER } from '@/lib/api/visit';
import type { Config } from '@/lib/config/config';
import type { Database } from '@/lib/db/database';
import { PASSWORD } from '@/lib/model/password.rules';
import { WORDS } from '@/lib/people/people.words';
import { countPeople } from '@/lib/people/person.repo';
import { queuedAdapter } from './auth.adapter';
import { verifyAndNote } from './credential';
import { INVITATION_HEADER } from './invitation.types';
import { openSession } from './open-session';

export type Auth = ReturnType<typeof createAuth>;

/**
 * Accounts and sessions. Signing up is open once, for the first owner; afterwards it takes an
 * invitation, which `claimed` says was just taken. Of its addresses, `serve-sign-in.ts` offers few.
 */
export function createAuth(deps: {
  db: Database;
  config: Pick<Config, 'url' | 'secret'>;
  hashPassword?: ((password: string) => Promise<string>) | undefined;
  onWrite: (model: string) => void;
  claimed: (invitation: string) => boolean;
  log?: Logger | undefined;
}) {
  const { db, config, hashPassword, onWrite, claimed, log } = deps;
  return betterAuth({
    appName: 'Walkaround',
    baseURL: config.url,
    basePath: '/api/auth',
    secret: config.secret,
    database: queuedAdapter(db, onWrite),
    telemetry: { enabled: false },
    // Of its words alone: what else it would log may be an address, a token or a query's values.
    logger: { level: 'error', log: (_, message) => log?.error({ from: 'better-auth' }, message) },
    trustedOrigins: (request) => [config.url, ...ownOrigin(request)],
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD.min,
      maxPasswordLength: PASSWORD.max,
      password: { verify: verifyAndNote, ...(hashPassword ? { hash: hashPassword } : {}) },
    },
    user: {
      additionalFields: {
        role: { type: 'string', input: false, defaultValue: 'member' },
        deactivatedAt: { type: 'date', input: false, required: false },
      },
    },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    plugins: [openSession],
    // `lib/limits` does, by account and by address.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'walkaround',
      // same-origin.ts refuses other sites for the whole API; this one would also refuse scripts.
      disableCSRFCheck: true,
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        if (ctx.path !== '/sign-up/email') return;
        const invitation = ctx.headers?.get(INVITATION_HEADER);
        if (invitation ? !claimed(invitation) : (await countPeople(db.read)) > 0)
          throw new APIError('FORBIDDEN', { message: WORDS.onlyWithInvitation });
      }),
    },
    databaseHooks: {
      user: {
        create: {
          // Without an invitation it is the first account; the writer makes sure that it is.
          before: async (user, ctx) => ({
            data: { ...user, role: ctx?.headers?.get(INVITATION_HEADER) ? 'member' : 'owner' },
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
