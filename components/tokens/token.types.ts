import type { ProjectTokenRole, Scope } from '@/lib/model/token.types';

/** A token as a list shows it: a person's has projects, a project's has a role and a maker. */
export interface ListedToken {
  id: string;
  name: string;
  beginning: string;
  scopes: readonly Scope[];
  isAgent: boolean;
  expiresAt: string | null;
  expired: boolean;
  lastUsedAt: string | null;
  projects?: readonly { id: string; name: string }[] | null;
  role?: ProjectTokenRole;
  createdBy?: string;
}

/** What every new token is asked for. */
export interface WantedToken {
  name: string;
  scopes: Scope[];
  isAgent: boolean;
  expiresInDays: number | null;
}
