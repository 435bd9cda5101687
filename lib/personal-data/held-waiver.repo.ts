import { waiverNotices, waivers } from '@/lib/db/tables/tables';
import type { Held } from './held-rows.repo';

/** Work that was put off, and who asked for it, stands for it and decided on it. */
export const HELD_OF_WAIVERS: readonly Held[] = [
  {
    name: 'waivers',
    table: waivers,
    of: [waivers.ownerId, waivers.requestedBy, waivers.approverId, waivers.decidedBy],
    fate: 'stay',
    shown: [
      waivers.id,
      waivers.projectId,
      waivers.runId,
      waivers.itemId,
      waivers.expiresOn,
      waivers.createdAt,
    ],
  },
  // What each of them wrote is only theirs to take along.
  {
    name: 'waiversRequested',
    table: waivers,
    of: [waivers.requestedBy],
    fate: 'stay',
    shown: [waivers.id, waivers.reason],
  },
  {
    name: 'waiversDecided',
    table: waivers,
    of: [waivers.decidedBy],
    fate: 'stay',
    shown: [waivers.id, waivers.why, waivers.decidedAt],
  },
  {
    name: 'newsOfWaivers',
    table: waiverNotices,
    of: [waiverNotices.personId],
    fate: 'go',
    shown: [
      waiverNotices.id,
      waiverNotices.waiverId,
      waiverNotices.news,
      waiverNotices.seenAt,
      waiverNotices.createdAt,
    ],
  },
];
