import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Configuration } from 'oidc-provider';
import type { SignOnSettings } from '@/lib/config/sign-on-settings';

export type TestProvider = Awaited<ReturnType<typeof identityProvider>>;

const CLIENT = { client_id: 'walkaround', client_secret: 'a secret of the client, for tests' };

const HOUR = 3600;

/** Made once: it takes long. */
let key: KeyObject | undefined;

/**
 * A real identity provider on a free port of this machine. Whoever signs in by a name is told of
 * as `people` says; any password will do.
 * @param url where Walkaround is, unless `knows` says so later
 */
export async function identityProvider(url = 'http://localhost:3000') {
  const people = new Map<string, Record<string, unknown>>();
  let tamper: ((claims: Record<string, unknown>) => object) | null = null;
  let forge: ((token: string) => string) | null = null;
  let failing = false;
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  key ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  await knows(url);

  return {
    issuer,
    knows,
    /** Who can sign in, by the name that they do it with. */
    people,
    settings: (more: Partial<SignOnSettings> = {}): SignOnSettings => ({
      issuer,
      clientId: CLIENT.client_id,
      clientSecret: CLIENT.client_secret,
      name: 'Example ID',
      scopes: 'openid email profile',
      groupsClaim: 'groups',
      adminGroups: [],
      memberGroups: [],
      signUp: false,
      ...more,
    }),
    /** Signs ID tokens with other claims than are true, with the right key. */
    lie(how: typeof tamper) {
      tamper = how;
    },
    /** Sends other ID tokens than it signed. */
    forge(how: typeof forge) {
      forge = how;
    },
    /** Answers everything with an error, or no longer. */
    fail(on: boolean) {
      failing = on;
    },
    close: () => closed(server),
  };

  /** Sends people back to Walkaround at that address. */
  async function knows(url: string): Promise<void> {
    const { warn } = console;
    // That it is for developing only is what it is for.
    console.warn = () => {};
    const { default: Provider } = await import('oidc-provider');
    const provider = new Provider(issuer, configuration(url, key as KeyObject, people));
    console.warn = warn;
    provider.use(async (ctx, next) => {
      if (failing) {
        ctx.status = 503;
        return;
      }
      await next();
      const answer = ctx.body as Answer;
      if (ctx.path !== '/token' || !answer.id_token) return;
      if (tamper) answer.id_token = tampered(answer.id_token, tamper);
      if (forge) answer.id_token = forge(answer.id_token);
    });
    const listener = provider.callback();
    server
      .removeAllListeners('request')
      .on('request', (request, response) => void listener(request, response));
  }
}

interface Answer {
  id_token: string;
}

function configuration(
  url: string,
  privateKey: KeyObject,
  people: Map<string, Record<string, unknown>>,
): Configuration {
  return {
    clients: [{ ...CLIENT, redirect_uris: [`${url}/api/auth/oidc/callback`] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'test', use: 'sig' }] as never },
    cookies: { keys: ['a key of the provider’s cookies'] },
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'groups'],
    },
    ttl: { Interaction: HOUR, Grant: HOUR, Session: HOUR, AccessToken: HOUR, IdToken: HOUR },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    findAccount: (_, id) => {
      const claims = people.get(id);
      return claims && { accountId: id, claims: async () => ({ sub: id, ...claims }) };
    },
    // Nobody is asked whether Walkaround may know of them.
    loadExistingGrant: async (ctx) => {
      const { session, client, params } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        accountId: session?.accountId as string,
        clientId: client?.clientId as string,
      });
      grant.addOIDCScope(String(params?.scope));
      await grant.save();
      return grant;
    },
  };
}

/** An ID token of other claims, signed by the same key. */
function tampered(token: string, how: (claims: Record<string, unknown>) => object): string {
  const [head, body] = token.split('.') as [string, string];
  const claims = how(JSON.parse(Buffer.from(body, 'base64url').toString()));
  const text = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  const signature = sign('sha256', Buffer.from(text), key as KeyObject);
  return `${text}.${signature.toString('base64url')}`;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
