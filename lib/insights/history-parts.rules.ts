/** Events of a project with their numbers in (after, upTo]. */
export interface HistoryRange {
  projectId: string;
  after: number;
  upTo: number;
}

/**
 * Cuts histories into parts of at most `events` events and `ranges` ranges, so that a long history
 * is read a part at a time while others are served in between, and many short ones are read together.
 */
export function historyParts(
  histories: readonly HistoryRange[],
  events: number,
  ranges = 100,
): HistoryRange[][] {
  const parts: HistoryRange[][] = [];
  let part: HistoryRange[] = [];
  let room = events;
  for (const { projectId, after, upTo } of histories) {
    for (let from = after; from < upTo; ) {
      const to = Math.min(upTo, from + room);
      part.push({ projectId, after: from, upTo: to });
      room -= to - from;
      from = to;
      if (room === 0 || part.length === ranges) {
        parts.push(part);
        part = [];
        room = events;
      }
    }
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** Groups things in their order so that each group weighs at most `most`, or is one thing alone. */
export function groupsOf<T>(
  things: readonly T[],
  weigh: (thing: T) => number,
  most: number,
): T[][] {
  const groups: T[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    weight += weigh(thing);
    if (weight > most) {
      groups.push([]);
      weight = weigh(thing);
    }
    groups.at(-1)?.push(thing);
  }
  return groups;
}
