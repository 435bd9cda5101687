import type { Status } from './status';
import type { Strength } from './strength';
import type { EventVia } from './token.types';

/** How a waiver stands: first it is asked for, then somebody else decides, and every one ends. */
export const WAIVER_STATES = [
  'requested',
  'approved',
  'declined',
  'withdrawn',
  'ended',
  'expired',
] as const;
export type WaiverState = (typeof WAIVER_STATES)[number];

/** Those of which an item has at most one: asked for, or in force. */
export const LIVE_WAIVER_STATES = [
  'requested',
  'approved',
] as const satisfies readonly WaiverState[];

export const isLiveWaiver = (state: WaiverState): state is 'requested' | 'approved' =>
  state === 'requested' || state === 'approved';

/** Which waivers a list is of: those that are live, one kind of them, those that are over, or all. */
export const WAIVER_LISTS = ['live', ...LIVE_WAIVER_STATES, 'over', 'all'] as const;
export type WaiverList = (typeof WAIVER_LISTS)[number];

/** What somebody is told of a waiver of theirs. */
export const WAIVER_NEWS = ['approved', 'declined', 'ended', 'expired'] as const;
export type WaiverNews = (typeof WAIVER_NEWS)[number];

/** What an item was before it was waived, and will be again after it. */
export interface BeforeWaiver {
  status: Status;
  justification: string | null;
  answeredBy: string | null;
  /** ISO 8601, UTC. */
  answeredAt: string | null;
  /** How strong it was, and who stood behind it; missing from before there was more than one way. */
  answeredVia?: EventVia | null;
  strength?: Strength | null;
  confirmed?: { by: string; at: string } | null;
}

/** A waiver as events tell of it, with the names of that moment. */
export interface WaiverFacts {
  id: string;
  ownerId: string;
  ownerName: string;
  reason: string;
  /** Who was asked to decide; none for whoever may. */
  approverId: string | null;
  approverName: string | null;
  requestedBy: string;
  requestedByName: string;
  requestedAt: string;
  /** Who approved it; none while it is only asked for. */
  decidedBy: string | null;
  decidedByName: string | null;
  /** The last calendar day on which it counts, `YYYY-MM-DD`. */
  expiresOn: string;
  version: number;
}

/** What a change of an answer did to the item's waiver. */
export interface WaiverStep {
  id: string;
  state: WaiverState;
  version: number;
  /** Given where it counts again or for the first time, so that pages need not ask for it. */
  facts?: WaiverFacts;
}
