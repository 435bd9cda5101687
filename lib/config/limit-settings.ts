/** The limits that an instance may set for itself; 0 is no limit. All others: lib/limits/limits.ts. */
export interface LimitSettings {
  /** Requests of one person in a minute. */
  requests: number;
  /** Live streams of one person at once. */
  streams: number;
  /** Live streams from one address at once. */
  streamsFromAddress: number;
}

export const LIMITS: LimitSettings = { requests: 1_200, streams: 20, streamsFromAddress: 500 };
