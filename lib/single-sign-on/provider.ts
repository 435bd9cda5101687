import * as oidc from 'openid-client';
import type { SignOnSettings } from '@/lib/config/sign-on-settings';
import { PROVIDER_MS, providerFetch } from './provider-fetch';

/** Where the provider sends people back to, below the public address. */
export const CALLBACK = '/api/auth/oidc/callback';

/** How far the provider's clock may be off, in seconds. */
const TOLERANCE = 30;
/** How long ago somebody may have said to the provider who they are, where they are asked anew, in seconds. */
const JUST_NOW = 120;
/** How long what the provider says of itself is believed, in milliseconds. */
const KEPT_MS = 60 * 60_000;

/** What a browser takes along, sealed, to be recognized when it comes back. */
export interface Asked {
  state: string;
  nonce: string;
  verifier: string;
  /** Whether the person must say to the provider who they are, though they are signed in there. */
  anew: boolean;
}

export type Claims = Record<string, unknown>;
export type Provider = ReturnType<typeof createProvider>;

/**
 * The identity provider, by OpenID Connect's code flow with PKCE, state and nonce; the ID token's
 * signature, issuer, audience, expiry and nonce are checked by openid-client.
 * @param url the public address of this server
 */
export function createProvider(settings: SignOnSettings, url: string) {
  const redirectUri = url + CALLBACK;
  let known: { client: Promise<oidc.Configuration>; until: number } | null = null;

  return { discover, ask, claimsOf, redirectUri };

  /**
   * What the provider says of itself; remembered for an hour, but not when that failed.
   * @throws Error when it can't be reached, or is not the issuer that was set
   */
  function discover(): Promise<oidc.Configuration> {
    if (known && known.until > Date.now()) return known.client;
    const client = discovered(settings);
    known = { client, until: Date.now() + KEPT_MS };
    client.catch(() => {
      known = null;
    });
    return client;
  }

  /** Where to send a browser, and what it takes along. @throws Error as `discover` */
  async function ask({ anew }: { anew: boolean }): Promise<{ address: string; asked: Asked }> {
    const client = await discover();
    const verifier = oidc.randomPKCECodeVerifier();
    const asked = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier, anew };
    const address = oidc.buildAuthorizationUrl(client, {
      redirect_uri: redirectUri,
      scope: settings.scopes,
      state: asked.state,
      nonce: asked.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(anew ? { prompt: 'login', max_age: '0' } : {}),
    });
    return { address: address.href, asked };
  }

  /**
   * Who came back: the ID token's claims, and what only the provider's own page of them says.
   * @param query what the browser came back with, beginning with `?`
   * @throws Error when anything of it is not as it must be
   */
  async function claimsOf(query: string, asked: Asked): Promise<Claims> {
    const client = await discover();
    const tokens = await oidc.authorizationCodeGrant(client, new URL(redirectUri + query), {
      expectedState: asked.state,
      expectedNonce: asked.nonce,
      pkceCodeVerifier: asked.verifier,
      idTokenExpected: true,
      ...(asked.anew ? { maxAge: JUST_NOW } : {}),
    });
    const claims = tokens.claims() as oidc.IDToken;
    if (!client.serverMetadata().userinfo_endpoint) return claims;
    const more = await oidc.fetchUserInfo(client, tokens.access_token, claims.sub);
    return { ...more, ...claims, ...emailIn(claims, more) };
  }
}

/**
 * The email and whether it is verified, of one source: what the provider's page says of its email
 * must not vouch for another in the ID token.
 */
function emailIn(claims: Claims, more: Claims): Claims {
  const same = claims.email_verified === undefined && claims.email === more.email;
  const { email, email_verified } = claims.email === undefined || same ? more : claims;
  return { email, email_verified };
}

async function discovered(settings: SignOnSettings): Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  const insecure = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  const found = await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    execute: insecure,
    timeout: PROVIDER_MS / 1000,
    [oidc.customFetch]: providerFetch as oidc.CustomFetch,
  });
  const server = found.serverMetadata();
  const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const client = new oidc.Configuration(
    server,
    clientId,
    { [oidc.clockTolerance]: TOLERANCE },
    ways.includes('client_secret_basic')
      ? oidc.ClientSecretBasic(clientSecret)
      : oidc.ClientSecretPost(clientSecret),
  );
  client.timeout = PROVIDER_MS / 1000;
  client[oidc.customFetch] = providerFetch as oidc.CustomFetch;
  // A token that came over TLS need not be signed by the book; ours has to be.
  oidc.enableNonRepudiationChecks(client);
  for (const allow of insecure) allow(client);
  return client;
}
