/** How much a review would be about. */
export interface ScopeCount {
  items: number;
  runs: number;
  /** How many of those are carried over. */
  among: number;
  /** Carried over besides those. */
  more: number;
}
