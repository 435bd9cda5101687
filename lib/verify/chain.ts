import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type CanonicalFacts, canonicalEvent, GENESIS } from '@/lib/events/event.canonical';
import { createRedactions, readingOf } from '@/lib/events/event.redactions';
import { isErased, sealAgain } from '@/lib/events/event.seal';
import { type EventLine, readEvent } from './event-line';

/** Where a history stands: its newest event's number and hash. */
export interface ChainHead {
  seq: number;
  head: string;
}

/** The first event that does not follow from the one before it. */
export interface ChainBreak {
  /** The line of the file, from 1. */
  line: number;
  /** The event's own number, where it can be read. */
  seq: number | null;
  reason: 'unreadable' | 'out of place' | 'of another project' | 'changed' | 'redacted' | 'missing';
}

export const BEGINNING: ChainHead = { seq: 0, head: GENESIS };

/**
 * Recomputes the chain of events as the API gives them, one JSON text a line. A line that a name was
 * taken out of holds if a later one says so, and says how it reads since.
 * @param from what the first of them must follow
 * @param whole whether the lines go on to the history's end: what a later line would say is not
 *   missed where they don't
 * @returns the newest event that holds, the first that does not, and how many were redacted
 */
export function checkChain(
  lines: Iterable<string>,
  projectId: string | null,
  from: ChainHead = BEGINNING,
  whole = true,
): ChainHead & { brokenAt: ChainBreak | null; redacted: number } {
  const redactions = createRedactions();
  let { seq, head } = from;
  let project = projectId;
  let line = 0;
  const result = (brokenAt: ChainBreak | null) => ({
    seq,
    head,
    brokenAt,
    redacted: redactions.count(),
  });
  for (const text of lines) {
    line += 1;
    const event = readEvent(text);
    const broken = (reason: ChainBreak['reason']) =>
      result({ line, seq: event?.seq ?? null, reason });
    if (!event) return broken('unreadable');
    project ??= event.projectId;
    if (event.projectId !== project) return broken('of another project');
    if (event.seq !== seq + 1) return broken('out of place');
    if (!event.redacted && event.hash !== hashOf(head, event)) return broken('changed');
    if (event.redacted || isErased(event.names)) {
      const reading = tried(() => readingOf(factsOf(event), digest));
      if (reading === null) return broken('unreadable');
      redactions.wait(event.seq, reading, line);
    }
    if (!event.redacted) redactions.hear(event);
    seq = event.seq;
    head = event.hash;
  }
  const unlisted = whole ? redactions.unlisted() : null;
  return result(unlisted && { ...unlisted, reason: 'redacted' });
}

function hashOf(previous: string, event: EventLine): string | null {
  return tried(() => {
    const sealed = sealAgain(factsOf(event), event.names, digest);
    return sealed && digest(previous + canonicalEvent(sealed));
  });
}

function factsOf({ actor, ...facts }: EventLine): CanonicalFacts {
  return { ...facts, actorKind: actor.kind, actorId: actor.id } as unknown as CanonicalFacts;
}

const digest = (text: string) => bytesToHex(sha256(utf8ToBytes(text)));

/** What somebody made up may be anything: it holds nothing then, and nothing fails. */
function tried<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
