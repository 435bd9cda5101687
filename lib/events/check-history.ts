import type { Query } from '@/lib/db/connection';
import type { ProjectRow } from '@/lib/db/tables/project.tables';
import { GENESIS } from './event.canonical';
import { eventHash, sha256 } from './event.hash';
import { createRedactions, readingOf } from './event.redactions';
import { type EventRowWithName, eventsBetween } from './event.repo';
import { isErased, sealAgain, unsealNames } from './event.seal';

/** Events whose hashes are computed at once. */
const CHECKED = 100;

export interface HistoryCheck {
  /** The newest event that was checked, and its hash. */
  seq: number;
  head: string;
  /** The first line that is not as it was written; none when all are. */
  brokenAt: number | null;
  /** How many lines had a name taken out, each of which a later line lists. */
  redacted: number;
}

/**
 * Recomputes every hash of a project's history. A line that was redacted keeps the hash it had, and
 * holds when a later one says that it was, and how it reads since.
 */
export async function checkHistory(
  read: Query,
  { id }: Pick<ProjectRow, 'id'>,
): Promise<HistoryCheck> {
  const redactions = createRedactions();
  let previous = GENESIS;
  let seq = 0;
  for (;;) {
    const rows = await linesAfter(read, id, seq);
    const broken = (brokenAt: number) => ({
      seq,
      head: previous,
      brokenAt,
      redacted: redactions.count(),
    });
    if (!rows) return broken(seq + 1);
    for (const row of rows) {
      const found = lookAt(previous, row);
      if (row.seq !== seq + 1 || !found?.holds) return broken(row.seq);
      if (found.reading) redactions.wait(row.seq, found.reading, row.seq);
      if (!row.redacted) redactions.hear(row);
      previous = row.hash;
      seq = row.seq;
    }
    if (rows.length === 0) break;
    // A long history is checked a part at a time, so that others are served in between.
    await new Promise(setImmediate);
  }
  const brokenAt = redactions.unlisted()?.seq ?? null;
  return { seq, head: previous, brokenAt, redacted: redactions.count() };
}

/** Some lines, fewer where one behind them is not what a line is; nothing where the first is not. */
async function linesAfter(
  read: Query,
  projectId: string,
  seq: number,
): Promise<EventRowWithName[] | null> {
  for (const most of [CHECKED, 1])
    try {
      return await eventsBetween(read, projectId, seq, Number.MAX_SAFE_INTEGER, most);
    } catch (error) {
      // What stands in a column of JSON is none. Anything else is no fault of the history.
      if (!(error instanceof SyntaxError)) throw error;
    }
  return null;
}

/**
 * Whether a line's own hash holds, and how it reads, of one that names were taken out of. The hash
 * is made from how people read the line, so that a name beside it is checked too.
 * @returns nothing of a line that nothing can be made of, such as one without a time
 */
function lookAt(
  previous: string,
  row: EventRowWithName,
): { holds: boolean; reading: string | null } | null {
  try {
    const { facts, names } = unsealNames(row, row.names);
    const reading = row.redacted || isErased(names) ? readingOfRow(row) : null;
    if (row.redacted) return { holds: true, reading };
    const sealed = sealAgain(facts, names, sha256);
    return { holds: sealed !== null && row.hash === eventHash(previous, sealed), reading };
  } catch {
    return null;
  }
}

/** The digest of how a stored line reads, with the names in it that are left. */
export const readingOfRow = (row: Omit<EventRowWithName, 'actorName'>): string =>
  readingOf({ ...unsealNames(row, row.names).facts, at: row.at.toISOString() }, sha256);
