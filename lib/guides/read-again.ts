import type { Database } from '@/lib/db/database';
import { GuideError, parseGuide } from '@/lib/markdown/parse-guide';
import { findRevisionToRead, keepReadAgain } from './read-again.repo';
import { shapeOf } from './revision-identity';

/**
 * Reads revisions again that were kept before there were receipts: where their boxes are, what those
 * say, and what stands before items. Their checklists and items stay, since runs stand on them. One
 * that can't be read any more stays as it is.
 */
export async function readAgain(db: Database): Promise<void> {
  let after = '';
  for (;;) {
    const revision = await findRevisionToRead(db.read, after);
    if (!revision) return;
    const { id, name, source, choices } = revision;
    after = id;
    try {
      const parsed = parseGuide(source, name, choices);
      const shape = shapeOf(source, parsed);
      await db.transaction((tx) => keepReadAgain(tx, { id, parsed, shape }));
    } catch (error) {
      if (!(error instanceof GuideError)) throw error;
    }
  }
}
