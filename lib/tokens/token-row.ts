import { v7 as uuidv7 } from 'uuid';
import type { Scope } from '@/lib/model/token.types';
import type { TokenRow } from './token.repo';
import { beginningOf, hashOfSecret } from './token-secret';

/** So many live tokens a person can have, and a project. */
export const MOST_TOKENS = 50;
/** So many projects a token can name. */
export const MOST_PROJECTS = 50;
/** The longest life of a token that has an end, in days. */
export const MOST_DAYS = 3650;

const DAY_MS = 86_400_000;

/** What every new token is asked for. */
export interface Wanted {
  name: string;
  scopes: Scope[];
  isAgent: boolean;
  expiresInDays: number | null;
}

/** A new token's row; `secret` itself is not in it. */
export function newRow(
  { name, scopes, isAgent, expiresInDays }: Wanted,
  secret: string,
  of: Pick<TokenRow, 'personId' | 'projectId' | 'allProjects' | 'createdBy'>,
  at: Date,
): TokenRow {
  return {
    id: uuidv7(),
    secretHash: hashOfSecret(secret),
    name,
    beginning: beginningOf(secret),
    scopes,
    isAgent,
    ...of,
    expiresAt: expiresInDays === null ? null : new Date(at.getTime() + expiresInDays * DAY_MS),
    lastUsedAt: null,
    revokedAt: null,
    createdAt: at,
    updatedAt: at,
  };
}

/** What may be said of a token. */
export const shapeToken = (row: TokenRow, at: Date) => ({
  id: row.id,
  name: row.name,
  beginning: row.beginning,
  scopes: row.scopes,
  isAgent: row.isAgent,
  expiresAt: row.expiresAt?.toISOString() ?? null,
  expired: isExpired(row, at),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});

export const isExpired = ({ expiresAt }: Pick<TokenRow, 'expiresAt'>, at: Date): boolean =>
  expiresAt !== null && expiresAt <= at;
