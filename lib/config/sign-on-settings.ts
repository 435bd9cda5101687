import { isLoopbackName } from './loopback';

/** The identity provider that people may sign in with, by OpenID Connect. */
export interface SignOnSettings {
  /** As the provider writes it: its tokens name it so. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What its button says. */
  name: string;
  /** What is asked for, separated by spaces. */
  scopes: string;
  /** Where its answers say in which groups somebody is; a dot leads into an object. */
  groupsClaim: string;
  /** Whoever is in one of these is an admin, and nobody else who comes from the provider. */
  adminGroups: string[];
  /** Whoever is in one of these, or in one of the admins', may come in, and nobody else. */
  memberGroups: string[];
  /** Whether anybody may come in whom the provider knows, without group or invitation. */
  signUp: boolean;
}

/** The variables, as they were set. */
interface Given {
  OIDC_ISSUER?: string | undefined;
  OIDC_CLIENT_ID?: string | undefined;
  OIDC_CLIENT_SECRET?: string | undefined;
  OIDC_NAME: string;
  OIDC_SCOPES?: string | undefined;
  OIDC_GROUPS_CLAIM: string;
  OIDC_ADMIN_GROUPS: string;
  OIDC_MEMBER_GROUPS: string;
  OIDC_SIGN_UP: boolean;
}

/**
 * Reads which provider people sign in with.
 * @returns `null` when none is set
 * @throws Error that says what is missing or wrong
 */
export function readSignOn(given: Given): SignOnSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: secret } = given;
  if (!issuer && !clientId && !secret) return null;
  if (!issuer || !clientId || !secret)
    throw new Error('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together');
  requireIssuer(issuer);
  return {
    issuer,
    clientId,
    clientSecret: secret,
    name: given.OIDC_NAME,
    scopes: withOpenid(given.OIDC_SCOPES ?? 'openid email profile'),
    groupsClaim: given.OIDC_GROUPS_CLAIM,
    adminGroups: listed(given.OIDC_ADMIN_GROUPS),
    memberGroups: listed(given.OIDC_MEMBER_GROUPS),
    signUp: given.OIDC_SIGN_UP,
  };
}

function requireIssuer(issuer: string): void {
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new Error('OIDC_ISSUER must be an address such as https://id.example.com');
  // Over plain HTTP anybody on the way could be the provider.
  if (url.protocol === 'http:' && !isLoopbackName(url.hostname))
    throw new Error('OIDC_ISSUER must begin with https, unless the provider is on this machine');
}

const withOpenid = (scopes: string) =>
  [...new Set(['openid', ...scopes.split(/[\s,]+/).filter(Boolean)])].join(' ');

/** Groups, separated by commas: their names may hold blanks. */
const listed = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
