import { type CanonicalFacts, canonicalEvent } from './event.canonical';
import type { Digest } from './event.names';

/** What an event says whose names were taken out: which lines, and how each reads since. */
export interface RedactedLine {
  seq: number;
  /** SHA-256, in hex, of the line's canonical facts as they read since. */
  sha256: string;
}

/** The digest of how a line reads, by which a later event vouches for it. */
export const readingOf = (facts: CanonicalFacts, digest: Digest): string =>
  digest(canonicalEvent(facts));

/**
 * Which lines of a history had names taken out, and whether a later event says so of each as it
 * reads now. A line that was redacted by hand has no such event.
 */
export function createRedactions() {
  const waiting = new Map<number, { reading: string; line: number }>();
  const listed = new Map<number, string>();

  return { wait, hear, unlisted, count: () => waiting.size };

  /**
   * A line that names were taken out of.
   * @param line where it stands in what is checked
   */
  function wait(seq: number, reading: string, line: number): void {
    waiting.set(seq, { reading, line });
  }

  /** Every line whose own hash holds. Of two that list one line the later counts. */
  function hear({ seq, type, data }: { seq: number; type: string; data: unknown }): void {
    if (type !== 'history.redacted') return;
    const { lines } = (data ?? {}) as { lines?: unknown };
    if (!Array.isArray(lines)) return;
    for (const one of lines as (Partial<RedactedLine> | null)[])
      if (typeof one?.seq === 'number' && typeof one.sha256 === 'string' && one.seq < seq)
        listed.set(one.seq, one.sha256);
  }

  /** The first line that no later event lists as it reads now. */
  function unlisted(): { seq: number; line: number } | null {
    for (const [seq, { reading, line }] of waiting)
      if (listed.get(seq) !== reading) return { seq, line };
    return null;
  }
}
