import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalEvent, GENESIS } from '@/lib/events/event.canonical';

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
  reason: 'unreadable' | 'out of place' | 'of another project' | 'changed' | 'missing';
}

export const BEGINNING: ChainHead = { seq: 0, head: GENESIS };

interface EventLine {
  seq: number;
  projectId: string;
  hash: string;
  at: string;
  actor: { kind: string; id: string | null };
}

/**
 * Recomputes the chain of events as the API gives them, one JSON text a line.
 * @param from what the first of them must follow
 * @returns the newest event that holds, and the first that does not
 */
export function checkChain(
  lines: Iterable<string>,
  projectId: string | null,
  from: ChainHead = BEGINNING,
): ChainHead & { brokenAt: ChainBreak | null } {
  let { seq, head } = from;
  let project = projectId;
  let line = 0;
  for (const text of lines) {
    line += 1;
    const event = readEvent(text);
    const broken = (reason: ChainBreak['reason']) => ({
      seq,
      head,
      brokenAt: { line, seq: event?.seq ?? null, reason },
    });
    if (!event) return broken('unreadable');
    project ??= event.projectId;
    if (event.projectId !== project) return broken('of another project');
    if (event.seq !== seq + 1) return broken('out of place');
    if (event.hash !== hashOf(head, event)) return broken('changed');
    seq = event.seq;
    head = event.hash;
  }
  return { seq, head, brokenAt: null };
}

function hashOf(previous: string, event: EventLine): string | null {
  try {
    const { actor, ...facts } = event as unknown as EventLine &
      Parameters<typeof canonicalEvent>[0];
    const text = canonicalEvent({ ...facts, actorKind: actor.kind, actorId: actor.id });
    return bytesToHex(sha256(utf8ToBytes(previous + text)));
  } catch {
    return null;
  }
}

function readEvent(text: string): EventLine | null {
  try {
    const event = JSON.parse(text) as EventLine | null;
    return typeof event?.actor === 'object' && event.actor && Number.isSafeInteger(event.seq)
      ? event
      : null;
  } catch {
    return null;
  }
}
