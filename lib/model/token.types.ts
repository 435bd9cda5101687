import type { MemberRole } from './project.roles';

/** What a token may be for; each operation of the API asks for one of them. */
export const SCOPES = ['read', 'answer', 'review', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** A project's own token manages nothing: that is for its leads. */
export const PROJECT_TOKEN_SCOPES = [
  'read',
  'answer',
  'review',
] as const satisfies readonly Scope[];
export const PROJECT_TOKEN_ROLES = [
  'contributor',
  'reviewer',
  'viewer',
] as const satisfies readonly MemberRole[];
export type ProjectTokenRole = (typeof PROJECT_TOKEN_ROLES)[number];

/** Through which token somebody acts, and what it keeps them to. */
export interface ByToken {
  id: string;
  name: string;
  /** Whether a program acts that decides for itself. */
  isAgent: boolean;
  scopes: readonly Scope[];
  /** The projects that it is for; null for all that its person sees. */
  projects: readonly string[] | null;
  /** Whether it is a project's own and no person stands behind it. */
  ofProject: boolean;
  /** What an agent said of itself in this request. */
  model: string | null;
  run: string | null;
}

/** The token that an event was made through, as the history keeps it. */
export interface EventVia {
  tokenId: string;
  name: string;
  isAgent: boolean;
  model: string | null;
  run: string | null;
}
