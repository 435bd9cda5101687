import { type Authorized, authorized, type InProject } from '@/lib/api/authorized';
import type { Tombstone } from './tombstone.repo';

/** A project of which only the rest is to go: its tombstone says that an owner decided so. */
export const authorizeRest = ({ id }: Tombstone): Authorized<InProject> =>
  authorized({ projectId: id });
