import type { Data } from '@/lib/application/client';

/** One thing that is assigned to me, or a mention of me. */
export type Assigned = Data<'get', '/me/inbox'>[number];
