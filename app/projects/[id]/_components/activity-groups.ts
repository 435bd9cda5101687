import { throughOf } from '@/components/events/through.words';
import type { ActivityEvent } from './project-data';

/** What one person did without much of a break. */
export interface ActivityGroup {
  key: string;
  actor: ActivityEvent['actor'];
  /** The token that it was done through. */
  via: ActivityEvent['via'];
  /** When the newest of it happened. */
  at: string;
  lines: ActivityLine[];
}

/** One event, or several that say the same of different items. The newest comes first. */
export interface ActivityLine {
  key: string;
  events: ActivityEvent[];
}

/** A longer break than this, in milliseconds, starts a new group. */
const BREAK = 10 * 60_000;
/** Fewer equal events than this stay single lines. */
const MANY = 3;

/** Gathers events, the newest first, by who did them, and equal ones in a row into one line. */
export function groupActivity(events: readonly ActivityEvent[]): ActivityGroup[] {
  const groups: { last: ActivityEvent; events: ActivityEvent[] }[] = [];
  for (const event of votesByPerson(events)) {
    const group = groups.at(-1);
    if (group && sameBurst(group.last, event)) {
      group.events.push(event);
      group.last = event;
    } else groups.push({ last: event, events: [event] });
  }
  return groups.flatMap(({ events: own }) => {
    const [newest] = own;
    // The oldest names a group: newer events join it without its being another one.
    const key = own.at(-1)?.id;
    if (!newest || !key) return [];
    return [{ key, actor: newest.actor, via: newest.via, at: newest.at, lines: linesOf(own) }];
  });
}

/** Votes in a row, person by person: many judge at once, and each should be one line. */
function votesByPerson(events: readonly ActivityEvent[]): ActivityEvent[] {
  const sorted: ActivityEvent[] = [];
  let votes: ActivityEvent[] = [];
  const flush = () => {
    const byPerson = new Map<string | null, ActivityEvent[]>();
    for (const vote of votes) {
      byPerson.set(vote.actor.id, [...(byPerson.get(vote.actor.id) ?? []), vote]);
    }
    sorted.push(...[...byPerson.values()].flat());
    votes = [];
  };
  for (const event of events) {
    if (event.type !== 'review.voted' || votes[0]?.reviewId !== event.reviewId) flush();
    if (event.type === 'review.voted') votes.push(event);
    else sorted.push(event);
  }
  flush();
  return sorted;
}

function sameBurst(later: ActivityEvent, earlier: ActivityEvent): boolean {
  if (later.actor.id !== earlier.actor.id || later.actor.kind !== earlier.actor.kind) return false;
  if (throughOf(later) !== throughOf(earlier)) return false;
  return Date.parse(later.at) - Date.parse(earlier.at) <= BREAK;
}

function linesOf(events: readonly ActivityEvent[]): ActivityLine[] {
  const stretches: ActivityEvent[][] = [];
  for (const event of events) {
    const stretch = stretches.at(-1);
    if (stretch?.[0] && saysTheSame(stretch[0], event)) stretch.push(event);
    else stretches.push([event]);
  }
  return stretches.flatMap((stretch) =>
    stretch.length >= MANY
      ? [{ key: stretch.at(-1)?.id ?? '', events: stretch }]
      : stretch.map((event) => ({ key: event.id, events: [event] })),
  );
}

function saysTheSame(one: ActivityEvent, other: ActivityEvent): boolean {
  if (one.type === 'review.voted' || one.type === 'review.revealed') {
    return other.type === one.type && other.reviewId === one.reviewId;
  }
  if (one.type === 'answer.confirmed' || one.type === 'answer.unconfirmed') {
    return other.type === one.type && other.runId === one.runId;
  }
  return (
    one.type === 'item.answered' &&
    other.type === 'item.answered' &&
    one.runId === other.runId &&
    Boolean(one.data.undoes) === Boolean(other.data.undoes) &&
    one.data.rejects === other.data.rejects &&
    JSON.stringify(one.data.after) === JSON.stringify(other.data.after)
  );
}
